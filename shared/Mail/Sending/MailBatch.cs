using System.Text;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;

namespace SchoolsDigital.Mail.Sending;

/// <summary>
/// One mail to at most 1,000 recipients, no address and no id twice. Checked as it is made: what a sender is given can be
/// sent, so that nobody gets a mail whose neighbour in the batch was wrong.
/// </summary>
public sealed class MailBatch
{
    /// <summary>The most recipients that a provider takes at once.</summary>
    public const int MaxRecipients = 1_000;

    private const int ProblemsShown = 5;

    /// <summary>Makes a batch from a body.</summary>
    /// <exception cref="PermanentFailureException">It breaks a rule; the message names it, by outbox id where it is about a recipient.</exception>
    public MailBatch(MailBody body, IReadOnlyList<MailRecipient> recipients)
        : this(new MailTemplate(body), recipients) { }

    /// <summary>Makes a batch from a body that is already read.</summary>
    /// <exception cref="PermanentFailureException">It breaks a rule; the message names it, by outbox id where it is about a recipient.</exception>
    public MailBatch(MailTemplate template, IReadOnlyList<MailRecipient> recipients)
    {
        Template = template;
        Recipients = recipients;
        var problems = Problems().Take(ProblemsShown).ToList();
        if (problems.Count > 0)
        {
            throw new PermanentFailureException(
                $"This batch of {Body.Envelope.Category} cannot be sent. {string.Join(' ', problems)}"
            );
        }
    }

    /// <summary>What all recipients get alike.</summary>
    public MailBody Body => Template.Body;

    /// <summary>The body with its placeholders read.</summary>
    public MailTemplate Template { get; }

    /// <summary>Who gets it, at least one.</summary>
    public IReadOnlyList<MailRecipient> Recipients { get; }

    private IEnumerable<string> Problems()
    {
        if (Recipients.Count is 0 or > MaxRecipients)
        {
            yield return $"It has {Recipients.Count} recipients, and may have 1 to {MaxRecipients}.";
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var recipient in Recipients)
        {
            if (
                recipient.Id.Length is 0 or > 900
                || !Ascii.IsValid(recipient.Id)
                || !HeaderText.IsOneLine(recipient.Id)
            )
            {
                yield return $"The outbox id \"{HeaderText.Show(recipient.Id)}\" may not stand in a mail header.";
            }

            if (!ids.Add(recipient.Id))
            {
                yield return $"It holds {recipient.Id} twice.";
            }

            if (!addresses.Add(recipient.To.Address))
            {
                yield return $"{recipient.Id} has the address of another recipient: they need two batches.";
            }

            if (Template.ProblemWith(recipient.Values) is { } problem)
            {
                yield return $"{HeaderText.Show(recipient.Id)}: {problem}.";
            }
        }
    }
}
