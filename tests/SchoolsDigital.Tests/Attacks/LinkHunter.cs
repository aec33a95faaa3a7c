using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Tries everything in a store that could be a link on the site, for every purpose, at every place where it could begin.</summary>
internal sealed partial class LinkHunter(SignedLinks site)
{
    private static readonly LinkPurpose[] Purposes = Enum.GetValues<LinkPurpose>();

    /// <summary>What the site would honour, or would have honoured before it expired.</summary>
    public IReadOnlyList<string> Hunt(StoreDump store) =>
        [
            .. store.Files.SelectMany(file =>
                Hunt(Encoding.Latin1.GetString(file.Value)).Select(link => $"{file.Key}: {link}")
            ),
        ];

    /// <summary>The same in a text.</summary>
    public IEnumerable<string> Hunt(string text) =>
        from run in Word().Matches(text)
        // A match makes its text anew each time that it is asked for it.
        let word = run.Value
        from start in Enumerable.Range(0, word.Length - SignedLinks.Length + 1)
        let candidate = word.Substring(start, SignedLinks.Length)
        where Purposes.Any(purpose => IsHonoured(candidate, purpose))
        select candidate;

    /// <summary>The links in the mails of a folder, which their recipients got.</summary>
    public IReadOnlySet<string> InMails(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.eml")
            .SelectMany(file => Hunt(MimeMessage.Load(file).TextBody!))
            .ToHashSet(StringComparer.Ordinal);

    private bool IsHonoured(string candidate, LinkPurpose purpose) =>
        site.Read(candidate, purpose) is { Id: not null } or { HasExpired: true };

    [GeneratedRegex("[A-Za-z0-9_-]{52,}")]
    private static partial Regex Word();
}
