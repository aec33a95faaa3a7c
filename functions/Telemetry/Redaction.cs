using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Functions.Telemetry;

/// <summary>
/// Takes out of words what may name a person or let somebody in. The service writes no such thing by itself; this is for
/// the words of others, such as what an exception quotes.
/// </summary>
internal static class Redaction
{
    // Whoever writes the words chooses how long they are, so the time has to be linear.
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Mail = new("""[^\s"<>(),;:|/=?&]+(@|%40)[^\s"'<>(),;:|/=?&]+""", Linear);

    private static readonly Regex Link = new(
        """(?<host>https?://[^\s"'<>/?#]+)[/?#][^\s"'<>]*""",
        Linear | RegexOptions.IgnoreCase
    );

    // A signed link has 52 of these, a key of SendGrid's 43 in a row, and an id of ours fewer than 40.
    private static readonly Regex Secret = new("[A-Za-z0-9_-]{40,}", Linear);

    /// <summary>The words without addresses of people, what follows the host in links, and anything as long as a link's secret.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Clean(string? words) =>
        words is null
            ? null
            : Secret.Replace(Link.Replace(Mail.Replace(words, "(address)"), "${host}/(path)"), "(secret)");
}
