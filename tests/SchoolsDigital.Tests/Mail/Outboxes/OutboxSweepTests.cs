using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxSweepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendDueAsync_NothingIsDueInALargeRound_ReadsNextToNothing()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient =>
            recipient.Id.EndsWith("7|1", StringComparison.Ordinal)
                ? MailResult.Deferred(recipient.Id, "429", TimeSpan.FromHours(6))
                : null;
        await host.AddAndSendAsync([.. Mails(1_000)]);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.SweepAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = host.Store.Reads;
        await host.SweepAsync();

        Assert.InRange(host.Store.Reads - before, 1, 5);
        Assert.Equal(100, (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"][MailState.Pending]);
    }

    [Fact]
    public async Task SendDueAsync_MailsThatAnotherHasClaimed_ReadsEachOnce()
    {
        // Arrange: a sender died with what it had claimed, which is due and not yet free.
        var host = new OutboxHost();
        host.Provider.BeforeTaking = () => throw new CrashException();
        await Assert.ThrowsAsync<CrashException>(() => host.AddAndSendAsync([.. Mails(40)]));
        host.Clock.Advance(TimeSpan.FromMinutes(3));

        // Act
        var before = host.Store.Reads;
        var sent = await host.SweepAsync();

        // Assert: beside the mails only the round and its row of what is due.
        Assert.Empty(sent);
        Assert.InRange(host.Store.Reads - before, 40, 40 + 3);
    }

    [Fact]
    public async Task SendDueAsync_ABacklog_IsWorkedOffInPieces()
    {
        var host = new OutboxHost();
        await host.Outbox.AddAsync(Body, Mails(200), Token);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        var sizes = new List<int>();
        for (var minute = 0; minute < 5; minute++)
        {
            sizes.Add((await host.Outbox.SendDueAsync(Authority, atMost: 60, Token)).Count);
        }

        Assert.Equal(200, sizes.Sum());
        Assert.All(sizes, size => Assert.InRange(size, 0, 60 + 49));
        Assert.Equal(200, host.Provider.Taken.Distinct().Count());
    }

    [Fact]
    public async Task SendDueAsync_BodyHasGone_FailsItsMailsAndSendsTheRest()
    {
        var host = new OutboxHost();
        await host.Outbox.AddAsync(Body with { Subject = "Gone" }, [MailTo("c1")], Token);
        var body = (await host.ReadAsync("c1")).Body;
        var part = OutboxRows.BodyPart($"{Authority}|{Round}", body, 0);
        await host.Store.TryDeleteAsync(part, (await host.Store.GetAsync(part, Token))!.Version, Token);
        await host.Outbox.AddAsync(Body, [MailTo("c2")], Token);
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        await host.SweepAsync();

        Assert.Equal(MailState.Failed, (await host.ReadAsync("c1")).State);
        Assert.Contains("is not complete", (await host.ReadAsync("c1")).Reason, StringComparison.Ordinal);
        Assert.Equal(MailState.Accepted, (await host.ReadAsync("c2")).State);
    }

    [Fact]
    public async Task SendDueAsync_AnotherAuthority_IsNotTouched()
    {
        var host = new OutboxHost();
        await host.Outbox.AddAsync(Body, [MailTo("c1")], Token);
        host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await host.Outbox.SendDueAsync("suffolk", cancellationToken: Token));
        Assert.Single(await host.SweepAsync());
    }
}
