using SchoolsDigital.Local.Mail.Mailboxes;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A mail in the folder, as somebody finds it in their inbox who comes back after a rehearsal was killed.</summary>
/// <param name="Key">Which mail it is.</param>
/// <param name="Address">Whom it is to.</param>
/// <param name="Words">What it says, links among it.</param>
/// <param name="Unsubscribe">The path that ends such mail; empty where it says none.</param>
internal sealed record KeptMail(OutboxKey Key, string Address, IReadOnlyList<string> Words, string Unsubscribe)
{
    private static readonly char[] Blank = [' ', '\r', '\n'];

    /// <summary>The mails of a kind in a folder.</summary>
    public static IEnumerable<KeptMail> In(string folder, string kind) =>
        Directory.EnumerateFiles(folder, $"*_{kind}_*.eml").Select(file => Read(File.ReadAllText(file)));

    /// <summary>The path of the first link to a part of the service.</summary>
    public string LinkTo(params IEnumerable<string> parts) =>
        PathIn(Words.First(word => parts.Any(part => word.Contains($"/{part}/", StringComparison.Ordinal))));

    private static KeptMail Read(string text)
    {
        using var lines = new StringReader(text);
        var headers = MailHeaders.Read(lines);
        return new(
            OutboxKey.Parse(headers["X-Outbox-Id"])!,
            headers["To"].Split('<')[^1].TrimEnd('>'),
            MailParts.Find(text, "text/plain")!.Split(Blank, StringSplitOptions.RemoveEmptyEntries),
            headers["List-Unsubscribe"] is { Length: > 0 } list ? PathIn(list.Split('>')[0].TrimStart('<')) : ""
        );
    }

    private static string PathIn(string link) => new Uri(link).AbsolutePath;
}
