using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Sending;
using static SchoolsDigital.Tests.Mail.OutboxHost;

namespace SchoolsDigital.Tests.Mail.Outboxes;

public class OutboxRetentionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ForgetAsync_ARound_LeavesNobodyInTheStore()
    {
        var host = new OutboxHost();
        host.Provider.Refuse = recipient =>
            recipient.Id.Contains("c9", StringComparison.Ordinal)
                ? MailResult.Rejected(recipient.Id, $"550 {recipient.To.Address} is unknown")
                : null;
        await host.AddAndSendAsync([.. Mails(120)]);
        await host.Outbox.AddAsync(Body, [MailTo("late", kind: "Reminder")], Token);
        Assert.Equal(121, await host.Outbox.ListAsync(Authority, Round, cancellationToken: Token).CountAsync(Token));

        await host.Outbox.ForgetAsync(Authority, Round, Token);
        await host.Outbox.ForgetAsync(Authority, Round, Token);

        // Not even the row of a mail, which says to the holder of the key that somebody was reminded.
        Assert.Empty(await host.Outbox.ListAsync(Authority, Round, cancellationToken: Token).ToListAsync(Token));
        Assert.DoesNotContain("Sealed", host.Store.Dump, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", host.Store.Dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAsync_AfterItsRoundIsForgotten_AddsNothing()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));
        await host.Outbox.ForgetAsync(Authority, Round, Token);

        Assert.Empty(await host.AddAndSendAsync(MailTo("c1"), MailTo("c2")));

        Assert.Single(host.Provider.Taken);
    }

    [Fact]
    public async Task ForgetAsync_ARound_KeepsTheCounts()
    {
        var host = new OutboxHost();
        await host.AddAndSendAsync(MailTo("c1"));
        await host.Outbox.AddAsync(Body, [MailTo("c2")], Token);

        await host.Outbox.ForgetAsync(Authority, Round, Token);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SweepAsync();

        var tally = (await host.Outbox.CountAsync(Authority, Round, Token))["Invitation"];
        Assert.Equal((1, 1, 0), (tally[MailState.Accepted], tally[MailState.Failed], tally[MailState.Pending]));
        Assert.Single(host.Provider.Taken);
    }

    [Fact]
    public async Task ForgetAsync_ARound_LeavesTheOtherRoundAlone()
    {
        var host = new OutboxHost();
        var other = MailTo("c1") with { Key = new(Authority, "2027", "Invitation", "c1") };
        await host.Outbox.AddAsync(Body, [MailTo("c1"), other], Token);

        await host.Outbox.ForgetAsync(Authority, Round, Token);

        Assert.Equal(
            [MailState.Accepted],
            (await host.Outbox.SendAsync([other.Key], Token)).Select(mail => mail.State)
        );
    }
}
