using SchoolsDigital.Mail.Delivery;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxReportsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeliveryKind.Delivered, MailState.Delivered)]
    [InlineData(DeliveryKind.Bounced, MailState.Bounced)]
    [InlineData(DeliveryKind.Dropped, MailState.Failed)]
    [InlineData(DeliveryKind.SpamReport, MailState.Accepted)]
    public async Task ApplyAsync_AcceptedMail_GoesWhereTheReportSays(DeliveryKind kind, MailState state)
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));

        var changes = await host.Outbox.ApplyAsync([Event("e1", "c1", kind)], Token);

        Assert.Equal([new(Key("c1"), kind, state, IsNew: true)], changes);
        Assert.Equal(state, (await host.ReadAsync("c1")).State);
        Assert.Equal(1, (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"][state]);
    }

    [Fact]
    public async Task ApplyAsync_SameReportAgain_ChangesNothingAndCanBeToldAgain()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));
        var bounce = Event("e1", "c1", DeliveryKind.Bounced);

        await host.Outbox.ApplyAsync([bounce], Token);
        var before = host.Store.Dump;
        var again = await host.Outbox.ApplyAsync([bounce, bounce], Token);

        Assert.All(again, change => Assert.Equal((MailState.Bounced, false), (change.State, change.IsNew)));
        Assert.Equal(before, host.Store.Dump);
    }

    [Fact]
    public async Task ApplyAsync_DeliveredAfterBounced_StaysBounced()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));

        await host.Outbox.ApplyAsync([Event("e2", "c1", DeliveryKind.Bounced)], Token);
        var changes = await host.Outbox.ApplyAsync([Event("e1", "c1", DeliveryKind.Delivered)], Token);

        Assert.Equal([new(Key("c1"), DeliveryKind.Delivered, MailState.Bounced, IsNew: true)], changes);
        Assert.Equal(["e2", "e1"], (await host.ReadAsync("c1")).Events.Select(note => note.EventId));
    }

    [Fact]
    public async Task ApplyAsync_NotOurMail_IsPassedOver()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));

        var changes = await host.Outbox.ApplyAsync(
            [
                Event("e1", "c1", DeliveryKind.Delivered),
                Event("e2", "stranger", DeliveryKind.Delivered),
                new("e3", "not an id", DeliveryKind.Bounced, host.Clock.GetUtcNow()),
            ],
            Token
        );

        Assert.Equal([Key("c1")], changes.Select(change => change.Key));
    }

    [Theory]
    [InlineData(DeliveryKind.Unsubscribed)]
    [InlineData(DeliveryKind.SpamReport)]
    public async Task ApplyAsync_RecipientWantsNoMore_GetsNoMoreOfTheGroup(DeliveryKind kind)
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));

        await host.Outbox.ApplyAsync([Event("e1", "c1", kind)], Token);
        var reminder = await host.AddAndSendAsync(MailTo("c1", kind: "Reminder"));

        Assert.Equal(MailState.Suppressed, Assert.Single(reminder).State);
    }

    [Fact]
    public async Task ApplyAsync_ReportComesBeforeTheAnswer_IsNotSentAgain()
    {
        var host = new OutboxHost();
        host.Provider.BeforeAnswer = async () =>
        {
            await host.Outbox.ApplyAsync([Event("e1", "c1", DeliveryKind.Delivered)], Token);
        };

        var statuses = await host.AddAndSendAsync(MailTo("c1"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SweepAsync();

        Assert.Equal([new(Key("c1"), MailState.Delivered, IsPossibleDouble: false)], statuses);
        Assert.Equal("p-norfolk|2026|Invitation|c1|1", (await host.ReadAsync("c1")).ProviderId);
        Assert.Single(host.Provider.Taken);
    }

    [Fact]
    public async Task ApplyAsync_SenderDiedAfterAcceptance_ReportKeepsItFromBeingSentAgain()
    {
        var host = new OutboxHost();
        host.Provider.BeforeAnswer = () => throw new IOException("killed");
        await Assert.ThrowsAsync<IOException>(() => host.AddAndSendAsync(MailTo("c1")));
        host.Provider.BeforeAnswer = () => Task.CompletedTask;

        await host.Outbox.ApplyAsync([Event("e1", "c1", DeliveryKind.Delivered)], Token);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SweepAsync();

        Assert.Single(host.Provider.Taken);
        Assert.False((await host.ReadAsync("c1")).IsPossibleDouble);
    }

    [Fact]
    public async Task ApplyAsync_ThousandsAtOnce_AppliesEach()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync([.. Mails(1_500)]);

        var changes = await host.Outbox.ApplyAsync(
            [.. Enumerable.Range(0, 1_500).Select(n => Event($"e{n}", $"c{n}", DeliveryKind.Delivered))],
            Token
        );

        Assert.Equal(1_500, changes.Count(change => change is { IsNew: true, State: MailState.Delivered }));
    }

    private static DeliveryEvent Event(string id, string recipient, DeliveryKind kind) =>
        new(id, Key(recipient).ToString(), kind, DateTimeOffset.UnixEpoch);
}
