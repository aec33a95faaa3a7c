namespace SchoolsDigital.Mail.Messages;

/// <summary>All of a mail's body that is not its text.</summary>
/// <param name="Category">The kind of mail, such as <c>Survey.Invitation</c>, without personal data: a provider keeps it.</param>
/// <param name="TemplateVersion">Which text this is, for the ledger.</param>
/// <param name="From">Who it is from: the authority's own domain.</param>
/// <param name="ReplyTo">Who reads the answers, where that is not the sender.</param>
/// <param name="Unsubscribe">How to stop mail of this group, where that is possible.</param>
/// <param name="Attachments">Files that every recipient gets alike.</param>
public sealed record MailEnvelope(
    string Category,
    string TemplateVersion,
    Mailbox From,
    Mailbox? ReplyTo = null,
    MailUnsubscribe? Unsubscribe = null,
    IReadOnlyList<MailAttachment>? Attachments = null
)
{
    /// <summary>The most that all attachments of a mail may weigh together, in bytes.</summary>
    public const int MaxAttachmentBytes = 256 * 1_024;

    internal IEnumerable<string> Problems()
    {
        if (!IsWord(Category))
        {
            yield return $"The category \"{HeaderText.Show(Category)}\" may hold only letters, digits, dot and hyphen.";
        }

        if (Unsubscribe is { } unsubscribe)
        {
            if (!IsWord(unsubscribe.Group))
            {
                yield return $"The unsubscribe group \"{HeaderText.Show(unsubscribe.Group)}\" may hold only letters, digits, dot and hyphen.";
            }

            foreach (var problem in PlaceholderText.ProblemsIn(unsubscribe.Link))
            {
                yield return $"In the unsubscribe link: {problem}";
            }
        }

        var attachments = Attachments ?? [];
        if (attachments.Sum(attachment => attachment.Content.Length) is var bytes and > MaxAttachmentBytes)
        {
            yield return $"The attachments have {bytes} bytes, and may have {MaxAttachmentBytes}. Put the file behind a link.";
        }

        foreach (var problem in attachments.Select(attachment => attachment.Problem).OfType<string>())
        {
            yield return problem;
        }
    }

    private static bool IsWord(string word) =>
        word.Length is > 0 and <= 100
        && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');
}
