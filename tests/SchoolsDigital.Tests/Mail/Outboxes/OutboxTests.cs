using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Mail.Unsubscribing;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxTests
{
    private static readonly RetryRule ThreeAttempts = new(3, TimeSpan.FromMinutes(1), 2, TimeSpan.FromHours(6));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ProviderAsksForAWaitThatEndsWithinASecond_IsNotDueBefore()
    {
        var host = new OutboxHost();
        host.Clock.Advance(TimeSpan.FromMilliseconds(400));
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "429", TimeSpan.FromMinutes(90));

        await host.AddAndSendAsync(OutboxHost.MailTo("c1"));

        var due = (await host.ReadAsync("c1")).DueAt;
        Assert.Equal(host.Clock.GetUtcNow().AddMinutes(90).AddMilliseconds(600), due);
    }

    [Fact]
    public async Task AddAsync_SameKeyAgain_IsNotNewAndKeepsTheFirst()
    {
        var host = new OutboxHost();

        var first = await host.Outbox.AddAsync(Body, [MailTo("c1")], Token);
        var again = await host.Outbox.AddAsync(
            Body,
            [MailTo("c1", "other@example.org"), MailTo("c2"), MailTo("c2")],
            Token
        );

        Assert.Equal([Key("c1")], first);
        Assert.Equal([Key("c2")], again);
        Assert.Equal("c1@example.org", (await host.ReadAsync("c1")).Address);
        Assert.Equal(2, (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"][MailState.Pending]);
    }

    [Fact]
    public async Task SendAsync_MailWithALink_SendsItsAddressAndKeepsNone()
    {
        var host = new OutboxHost();
        var link = new MailLink("Survey", "c1", host.Clock.GetUtcNow(), "/norfolk/survey/", "/feedback");
        var mail = MailTo("c1") with
        {
            Values = new Dictionary<string, string> { ["School"] = "Oak" },
            Links = new Dictionary<string, MailLink> { ["Link"] = link },
        };

        await host.AddAndSendAsync(mail);

        var values = Assert.Single(host.Provider.Batches).Recipients.Single().Values;
        Assert.Equal("https://example.org/norfolk/survey/c1.signed-for-Survey/feedback", values["Link"]);
        var kept = await host.ReadAsync("c1");
        Assert.Equal(["School"], kept.Values.Keys);
        Assert.Equal(link, kept.Links["Link"]);
        var shown = await host.Outbox.ShowAsync(mail.Key, Token);
        Assert.Contains("(link taken out)", shown!.Text);
        Assert.Contains("Oak", shown.Text);
    }

    [Fact]
    public async Task AddAsync_OneIsNotFilled_AddsNoneOfThem()
    {
        var host = new OutboxHost();
        var unfilled = MailTo("c2") with { Values = new Dictionary<string, string>() };

        var refusal = await Assert.ThrowsAsync<PermanentFailureException>(() =>
            host.Outbox.AddAsync(Body, [MailTo("c1"), unfilled], Token)
        );

        Assert.Contains("norfolk|2026|Invitation|c2|1: no value for {{Link}}, {{School}}.", refusal.Message);
        Assert.Empty(host.Store.Dump);
    }

    [Fact]
    public async Task AddAsync_NoAddress_FailsThatOneAtOnceAndSendsTheOthers()
    {
        var host = new OutboxHost();

        var statuses = await host.AddAndSendAsync(MailTo("c1", "the office"), MailTo("c2"));

        Assert.Equal(MailState.Failed, statuses.Single(status => status.Key == Key("c1")).State);
        Assert.Contains("is not an e-mail address", (await host.ReadAsync("c1")).Reason, StringComparison.Ordinal);
        Assert.Equal([Key("c2").ToString()], host.Provider.Taken);
    }

    [Fact]
    public async Task SendAsync_AddedMail_IsRecordedWithAllThatTheLedgerNeeds()
    {
        var host = new OutboxHost();

        var statuses = await host.AddAndSendAsync(MailTo("c1"));

        var entry = await host.ReadAsync("c1");
        Assert.Equal([new(Key("c1"), MailState.Accepted, IsPossibleDouble: false)], statuses);
        Assert.Equal("p-norfolk|2026|Invitation|c1|1", entry.ProviderId);
        Assert.Equal("V1", entry.TemplateVersion);
        Assert.Equal(1, entry.Attempts);
        Assert.Equal(host.Clock.GetUtcNow(), entry.AcceptedAt);
    }

    [Fact]
    public async Task SendAsync_CalledAgainAndSweptForDays_SendsOnce()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"), MailTo("c2"));

        await host.AddAndSendAsync(MailTo("c1"), MailTo("c2"));
        for (var day = 0; day < 5; day++)
        {
            host.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Empty(await host.SweepAsync());
        }

        Assert.Equal(2, host.Provider.Taken.Count);
    }

    [Fact]
    public async Task SendAsync_KeyThatIsNotThere_IsLeftOut() =>
        Assert.Empty(await new OutboxHost().Outbox.SendAsync([Key("nobody")], Token));

    [Fact]
    public async Task SendAsync_MoreThanAProviderTakes_AreDivided()
    {
        var host = new OutboxHost();

        await host.AddAndSendAsync([.. Mails(2_001)]);

        Assert.Equal([1_000, 1_000, 1], host.Provider.Batches.Select(batch => batch.Recipients.Count));
        Assert.Equal(2_001, host.Provider.Taken.Distinct().Count());
    }

    [Fact]
    public async Task SendAsync_SchoolsThatShareAnAddress_GoIntoTwoBatches()
    {
        var host = new OutboxHost();

        await host.AddAndSendAsync(
            MailTo("c1", "office@example.org"),
            MailTo("c2", "Office@example.org"),
            MailTo("c3")
        );

        Assert.Equal([2, 1], host.Provider.Batches.Select(batch => batch.Recipients.Count));
        Assert.Equal(3, host.Provider.Taken.Distinct().Count());
    }

    [Fact]
    public async Task SendAsync_TwoBodies_AreSentEachWithItsOwn()
    {
        var host = new OutboxHost();
        await host.Outbox.AddAsync(Body, [MailTo("c1")], Token);
        var longer = Body with { Subject = "Reminder", Html = new string('x', 70_000) };
        await host.Outbox.AddAsync(longer, [MailTo("c1", kind: "Reminder")], Token);

        await host.Outbox.SendAsync([Key("c1"), Key("c1", "Reminder")], Token);

        Assert.Equal(["Survey for {{School}}", "Reminder"], host.Provider.Batches.Select(batch => batch.Body.Subject));
        Assert.Equal(70_000, host.Provider.Batches[1].Body.Html.Length);
    }

    [Fact]
    public async Task SendAsync_RefusedForGood_FailsAtOnceAndStaysSo()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Rejected(recipient.Id, "550 no such mailbox");

        var statuses = await host.AddAndSendAsync(MailTo("c1"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SweepAsync();

        Assert.Equal(MailState.Failed, Assert.Single(statuses).State);
        Assert.Equal("550 no such mailbox", (await host.ReadAsync("c1")).Reason);
        Assert.Single(host.Provider.Batches);
    }

    [Fact]
    public async Task SendDueAsync_DeferredMail_WaitsLongerEachTimeAndIsGivenUp()
    {
        var host = new OutboxHost(ThreeAttempts);
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "450 busy");
        await host.AddAndSendAsync(MailTo("c1"));

        var attempts = new List<int>();
        for (var minute = 0; minute < 8; minute++)
        {
            await host.SweepAsync();
            attempts.Add(host.Provider.Batches.Count);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var entry = await host.ReadAsync("c1");
        Assert.Equal([1, 2, 2, 3, 3, 3, 3, 3], attempts);
        Assert.Equal(MailState.Failed, entry.State);
        Assert.Equal("Given up after 3 attempts. 450 busy", entry.Reason);
        Assert.False(entry.IsPossibleDouble);
    }

    [Fact]
    public async Task SendAsync_DeferredMailBeforeItsTime_IsLeftAlone()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "450 busy");
        await host.AddAndSendAsync(MailTo("c1"));

        var statuses = await host.AddAndSendAsync(MailTo("c1"));

        Assert.Equal(MailState.Pending, Assert.Single(statuses).State);
        Assert.Single(host.Provider.Batches);
    }

    [Fact]
    public async Task SendDueAsync_ProviderAskedToWait_WaitsSoLong()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "429", TimeSpan.FromMinutes(30));
        await host.AddAndSendAsync(MailTo("c1"));
        host.Provider.Refuse = _ => null;

        host.Clock.Advance(TimeSpan.FromMinutes(29));
        var early = await host.SweepAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var onTime = await host.SweepAsync();

        Assert.Empty(early);
        Assert.Equal(MailState.Accepted, Assert.Single(onTime).State);
    }

    [Fact]
    public async Task SendDueAsync_AnswerWasLost_SendsAgainAndSaysPossibleDouble()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "lost", mayHaveBeenAccepted: true);
        await host.AddAndSendAsync(MailTo("c1"));
        host.Provider.Refuse = _ => null;

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var statuses = await host.SweepAsync();

        Assert.Equal([new(Key("c1"), MailState.Accepted, IsPossibleDouble: true)], statuses);
        Assert.Equal(1, (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"].PossibleDoubles);
    }

    [Fact]
    public async Task SendDueAsync_WhoeverAddedHasDied_SendsAfterAMoment()
    {
        var host = new OutboxHost();
        await host.Outbox.AddAsync(Body, [MailTo("c1")], Token);

        var atOnce = await host.SweepAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var later = await host.SweepAsync();

        Assert.Empty(atOnce);
        Assert.Equal([new(Key("c1"), MailState.Accepted, IsPossibleDouble: false)], later);
    }

    [Fact]
    public async Task SendDueAsync_SenderHasDied_WaitsForTheLeaseAndSaysPossibleDouble()
    {
        var host = new OutboxHost();
        host.Provider.BeforeAnswer = () => throw new IOException("killed");
        await Assert.ThrowsAsync<IOException>(() => host.AddAndSendAsync(MailTo("c1")));
        host.Provider.BeforeAnswer = () => Task.CompletedTask;

        host.Clock.Advance(TimeSpan.FromMinutes(14));
        await host.SweepAsync();
        var before = host.Provider.Taken.Count;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SweepAsync();

        Assert.Equal((1, 2), (before, host.Provider.Taken.Count));
        Assert.True((await host.ReadAsync("c1")).IsPossibleDouble);
    }

    [Fact]
    public async Task SendAsync_TwoSendersAtOnce_SendEachMailOnce()
    {
        var host = new OutboxHost();
        var mails = Mails(300);
        await host.Outbox.AddAsync(Body, mails, Token);
        var atProvider = new TaskCompletionSource();
        host.Provider.BeforeTaking = () => atProvider.Task;

        var senders = Enumerable
            .Range(0, 4)
            .Select(_ => Task.Run(() => host.Outbox.SendAsync([.. mails.Select(mail => mail.Key)], Token), Token))
            .ToList();
        atProvider.SetResult();
        await Task.WhenAll(senders);

        Assert.Equal(300, host.Provider.Taken.Count);
        Assert.Equal(300, host.Provider.Taken.Distinct().Count());
    }

    [Fact]
    public async Task SendAsync_AnswerComesAfterTheLease_DoesNotDisturbTheNextAttempt()
    {
        var host = new OutboxHost();
        var (late, next) = (new SlowAnswer(), new SlowAnswer());
        host.Provider.Refuse = recipient => MailResult.Deferred(recipient.Id, "late");
        host.Provider.BeforeAnswer = late.WaitAsync;
        var first = host.AddAndSendAsync(MailTo("c1"));
        await late.Asked.WaitAsync(Token);
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        host.Provider.Refuse = _ => null;
        host.Provider.BeforeAnswer = next.WaitAsync;
        var second = host.SweepAsync();
        await next.Asked.WaitAsync(Token);

        late.Give();
        await first;
        var meanwhile = await host.ReadAsync("c1");
        next.Give();
        await second;

        Assert.Equal((MailState.Sending, 2), (meanwhile.State, meanwhile.Attempts));
        Assert.Equal(MailState.Accepted, (await host.ReadAsync("c1")).State);
    }

    [Fact]
    public async Task SendAsync_RecipientHasUnsubscribed_IsSuppressedInThatGroupOnly()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));
        var mustArrive = Body with { Envelope = SampleMail.Envelope };

        Assert.True(await host.Outbox.UnsubscribeAsync(Key("c1"), Token));
        var reminder = await host.AddAndSendAsync(MailTo("c1", "C1@example.org", "Reminder"));
        await host.Outbox.AddAsync(mustArrive, [MailTo("c1", kind: "Booking")], Token);
        var booking = await host.Outbox.SendAsync([Key("c1", "Booking")], Token);

        Assert.Equal(MailState.Suppressed, Assert.Single(reminder).State);
        Assert.Equal(MailState.Accepted, Assert.Single(booking).State);
        Assert.False(await host.Outbox.UnsubscribeAsync(Key("c1", "Booking"), Token));
    }

    [Fact]
    public async Task SendAsync_RecipientHasComeBack_GetsMailAgain()
    {
        var host = new OutboxHost();
        await host.Suppressions.AddAsync(
            Authority,
            "Surveys",
            "c1@example.org",
            SuppressionReason.ByCoordinator,
            Token
        );
        await host.Suppressions.RemoveAsync(Authority, "Surveys", " C1@example.org", Token);

        Assert.Equal(MailState.Accepted, Assert.Single(await host.AddAndSendAsync(MailTo("c1"))).State);
    }

    /// <summary>An answer of the provider that comes when the test gives it.</summary>
    private sealed class SlowAnswer
    {
        private readonly TaskCompletionSource asked = new();
        private readonly TaskCompletionSource given = new();

        /// <summary>Done as soon as the provider has the mail.</summary>
        public Task Asked => asked.Task;

        public Task WaitAsync()
        {
            asked.TrySetResult();
            return given.Task.WaitAsync(Token);
        }

        public void Give() => given.SetResult();
    }
}
