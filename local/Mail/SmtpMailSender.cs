using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Mail;

/// <summary>
/// Gives each mail to an SMTP server: 4xx is deferred, 5xx rejected, and what concerns the connection and not the mail
/// (no answer, a wrong password, no encryption) is deferred for all that are left.
/// </summary>
public sealed class SmtpMailSender : IMailSender
{
    private const int FailuresInARow = 2;

    private readonly SmtpMailOptions options;
    private readonly TimeProvider clock;

    /// <summary>A sender by a server.</summary>
    /// <exception cref="ArgumentException">The settings are wrong; the message says how to mend them.</exception>
    public SmtpMailSender(SmtpMailOptions options, TimeProvider clock)
    {
        if (options.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        (this.options, this.clock) = (options, clock);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        using var patience = new SmtpPatience(TimeSpan.FromSeconds(options.AnswerSeconds), IMailSender.AnswersWithin);
        var session = new SmtpSession(options, patience);
        try
        {
            var results = new List<MailResult>(batch.Recipients.Count);
            var failures = 0;
            foreach (var recipient in batch.Recipients)
            {
                var result =
                    cancellationToken.IsCancellationRequested
                        ? NotTried(recipient, "The service was stopped before this mail's turn.")
                    : failures >= FailuresInARow ? NotTried(recipient, results[^1].Reason!)
                    : patience.IsWearingOut
                        ? NotTried(recipient, "The mail server was too slow for this mail's turn to come.")
                    : await SendAsync(session, batch, recipient);
                failures = session.IsOpen ? 0 : failures + 1;
                results.Add(result);
            }

            return results;
        }
        finally
        {
            await session.CloseAsync();
        }
    }

    private async Task<MailResult> SendAsync(SmtpSession session, MailBatch batch, MailRecipient recipient)
    {
        using var mail = MailMessages.Make(batch, recipient, clock.GetUtcNow());
        try
        {
            var reply = await session.SendAsync(
                MailMessages.Address(batch.Body.Envelope.From),
                MailMessages.Address(recipient.To),
                mail
            );
            return reply.IsPositive ? MailResult.Accepted(recipient.Id, HeaderText.Show(reply.ToString()))
                : reply.IsPermanent ? MailResult.Rejected(recipient.Id, reply.ToString())
                : MailResult.Deferred(recipient.Id, reply.ToString());
        }
        catch (SmtpConnectionException broken)
        {
            return MailResult.Deferred(recipient.Id, broken.Message, mayHaveBeenAccepted: broken.MayHaveBeenAccepted);
        }
    }

    private static MailResult NotTried(MailRecipient recipient, string reason) =>
        MailResult.Deferred(recipient.Id, reason);
}
