using MimeKit;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>The mails that <see cref="FolderMailSender"/> has put into its folder, newest first.</summary>
/// <param name="path">The folder.</param>
public sealed class MailFolder(string path)
{
    /// <summary>How many mails a page has.</summary>
    public const int PageSize = 25;

    private const string Ending = ".eml";

    /// <summary>A page of mails, from 1, and how many pages there are.</summary>
    public (IReadOnlyList<MailInFolder> Mails, int Pages) List(int page)
    {
        var files = new DirectoryInfo(path)
            .EnumerateFiles($"*{Ending}")
            .Where(file => file.Name[0] != '.')
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        return (
            [
                .. files
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(file => Read(file.FullName))
                    .OfType<MailInFolder>(),
            ],
            (files.Count + PageSize - 1) / PageSize
        );
    }

    /// <summary>A mail by the name of its file; null where there is none.</summary>
    public OpenedMail? Open(string name)
    {
        var file = Path.Combine(path, name);
        if (!IsName(name) || !File.Exists(file))
        {
            return null;
        }

        using var mail = MimeMessage.Load(file);
        return new(
            MailInFolder.Of(name, mail.Headers),
            mail.Headers[HeaderId.From] ?? "",
            mail.TextBody ?? "",
            mail.HtmlBody ?? ""
        );
    }

    // What comes with a request must not lead out of the folder.
    private static bool IsName(string name) =>
        name.Length > Ending.Length
        && name.EndsWith(Ending, StringComparison.Ordinal)
        && name[0] != '.'
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '~' or '_');

    private static MailInFolder? Read(string file)
    {
        try
        {
            return MailInFolder.Of(Path.GetFileName(file), HeaderList.Load(file));
        }
        catch (FileNotFoundException)
        {
            // Somebody is tidying up the folder.
            return null;
        }
    }
}
