using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Mail.Messages;

/// <summary>A mail body with its placeholders read, ready to be filled for many recipients.</summary>
public sealed class MailTemplate
{
    /// <summary>Reads a body.</summary>
    /// <exception cref="PermanentFailureException">It has problems; the message names them.</exception>
    public MailTemplate(MailBody body)
    {
        if (body.Problems() is { Count: > 0 } problems)
        {
            throw new PermanentFailureException(
                $"The mail {HeaderText.Show(body.Envelope.Category)} cannot be sent. {string.Join(' ', problems)}"
            );
        }

        Body = body;
        Subject = PlaceholderText.Parse(body.Subject);
        Text = PlaceholderText.Parse(body.Text);
        Html = PlaceholderText.Parse(body.Html);
        UnsubscribeLink = body.Envelope.Unsubscribe is { } unsubscribe ? PlaceholderText.Parse(unsubscribe.Link) : null;
        var parts = new[] { Subject, Text, Html, UnsubscribeLink };
        Names = parts.OfType<PlaceholderText>().SelectMany(part => part.Names).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What was read.</summary>
    public MailBody Body { get; }

    /// <summary>The subject.</summary>
    public PlaceholderText Subject { get; }

    /// <summary>The plain text.</summary>
    public PlaceholderText Text { get; }

    /// <summary>The HTML.</summary>
    public PlaceholderText Html { get; }

    /// <summary>The unsubscribe link, where the mail has one.</summary>
    public PlaceholderText? UnsubscribeLink { get; }

    /// <summary>All placeholders, each once.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Why a recipient's values do not fill this mail, without the values themselves; null where they do.</summary>
    public string? ProblemWith(IReadOnlyDictionary<string, string> values)
    {
        if (!Names.All(values.ContainsKey))
        {
            var missing = Names.Where(name => !values.ContainsKey(name)).Order(StringComparer.Ordinal);
            return $"no value for {string.Join(", ", missing.Select(name => $"{{{{{name}}}}}"))}";
        }

        return UnsubscribeLink is null || IsLink(UnsubscribeLink.Fill(PlaceholderEncoding.Line, values))
            ? null
            : "the unsubscribe link is not a web address";
    }

    /// <summary>The mail for one recipient.</summary>
    public FilledMail Fill(IReadOnlyDictionary<string, string> values) =>
        new(
            Subject.Fill(PlaceholderEncoding.Line, values),
            Text.Fill(PlaceholderEncoding.Text, values),
            Html.Fill(PlaceholderEncoding.Html, values),
            UnsubscribeLink?.Fill(PlaceholderEncoding.Line, values)
        );

    private static bool IsLink(string link) =>
        link.Length <= 900
        && link.All(character => character is > ' ' and < '\x7F' and not ('<' or '>' or '"' or ','))
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme is "https" || (uri.Scheme is "http" && uri.IsLoopback));
}
