namespace SchoolsDigital.Mail.Messages;

/// <summary>What all recipients of a mail get alike, with <c>{{Placeholders}}</c> for what differs.</summary>
/// <param name="Envelope">Who it is from, and of which kind.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text. Says what the HTML says.</param>
/// <param name="Html">A whole HTML document. Values are encoded as they are filled in.</param>
public sealed record MailBody(MailEnvelope Envelope, string Subject, string Text, string Html)
{
    /// <summary>Everything that keeps this body from being sent to anybody.</summary>
    public IReadOnlyList<string> Problems() =>
        [
            .. Envelope.Problems(),
            .. SubjectProblems(),
            .. PlaceholderText.ProblemsIn(Subject).Select(problem => $"In the subject: {problem}"),
            .. PlaceholderText.ProblemsIn(Text).Select(problem => $"In the text: {problem}"),
            .. PlaceholderText.ProblemsIn(Html).Select(problem => $"In the HTML: {problem}"),
        ];

    private IEnumerable<string> SubjectProblems()
    {
        if (string.IsNullOrWhiteSpace(Subject))
        {
            yield return "The mail has no subject.";
        }

        if (!HeaderText.IsOneLine(Subject))
        {
            yield return $"The subject holds a line break or another control character: \"{HeaderText.Show(Subject)}\".";
        }
    }
}
