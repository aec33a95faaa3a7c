using SchoolsDigital.Mail.Sending;
using Xunit;

namespace SchoolsDigital.Contracts.Mail;

/// <summary>
/// What a sender does whose provider refuses. The place where the mail arrives refuses by the recipient's address:
/// <c>reject-…@</c> for good, <c>defer-…@</c> for now, <c>drop-data…@</c> takes the mail and hangs up without an answer.
/// </summary>
public abstract class RefusedMailContract : MailSenderContract
{
    [Fact]
    public async Task SendAsync_OneIsRefused_TheOthersArrive()
    {
        await using var office = await OpenAsync();
        string[] addresses =
        [
            "ann@example.org",
            "reject-rcpt@example.org",
            "ben@example.org",
            "reject-data@example.org",
            "defer-rcpt@example.org",
            "defer-data@example.org",
            "cat@example.org",
        ];

        var results = await office.Sender.SendAsync(
            new(SampleMail.Body, [.. addresses.Select(address => SampleMail.To(address))]),
            Token
        );

        Assert.Equal(
            [
                MailOutcome.Accepted,
                MailOutcome.Rejected,
                MailOutcome.Accepted,
                MailOutcome.Rejected,
                MailOutcome.Deferred,
                MailOutcome.Deferred,
                MailOutcome.Accepted,
            ],
            results.Select(result => result.Outcome)
        );
        Assert.All(results, result => Assert.False(result.MayHaveBeenAccepted));
        Assert.Contains("no such mailbox", results[1].Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["ann@example.org", "ben@example.org", "cat@example.org"],
            (await office.ReadMailAsync(Token)).SelectMany(mail => mail.To).Select(to => to.Address)
        );
    }

    [Fact]
    public async Task SendAsync_AnswerIsLost_SaysThatItMayHaveBeenAccepted()
    {
        await using var office = await OpenAsync();
        var batch = new MailBatch(
            SampleMail.Body,
            [SampleMail.To("ann@example.org"), SampleMail.To("drop-data@example.org"), SampleMail.To("ben@example.org")]
        );

        var results = await office.Sender.SendAsync(batch, Token);

        Assert.Equal(
            [MailOutcome.Accepted, MailOutcome.Deferred, MailOutcome.Accepted],
            results.Select(result => result.Outcome)
        );
        Assert.Equal([false, true, false], results.Select(result => result.MayHaveBeenAccepted));
        Assert.Equal(3, (await office.ReadMailAsync(Token)).Count);
    }
}
