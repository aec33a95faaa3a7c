using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>The mail server and the mail parser of the tests.</summary>
public static class MailPackage
{
    public static NodePackage Find() => NodePackage.Find("tests/SchoolsDigital.Tests/Mail/smtp");

    public static async Task<IReadOnlyList<ParsedMail>> ParseFolderAsync(
        string folder,
        CancellationToken cancellationToken
    ) => [.. (await Find().RunAsync("parse.mjs", [folder], cancellationToken)).Select(ParsedMail.Read)];
}
