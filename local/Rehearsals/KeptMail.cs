using MimeKit;
using SchoolsDigital.Mail.Outboxes;

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
        Directory.EnumerateFiles(folder, $"*_{kind}_*.eml").Select(Read);

    /// <summary>The path of the first link to a part of the service.</summary>
    public string LinkTo(params IEnumerable<string> parts) =>
        PathIn(Words.First(word => parts.Any(part => word.Contains($"/{part}/", StringComparison.Ordinal))));

    private static KeptMail Read(string file)
    {
        using var mail = MimeMessage.Load(file);
        return new(
            OutboxKey.Parse(mail.Headers["X-Outbox-Id"]!)!,
            mail.To.Mailboxes.Single().Address,
            mail.TextBody!.Split(Blank, StringSplitOptions.RemoveEmptyEntries),
            mail.Headers[HeaderId.ListUnsubscribe] is { } list ? PathIn(list.Split('>')[0].TrimStart('<')) : ""
        );
    }

    private static string PathIn(string link) => new Uri(link).AbsolutePath;
}
