using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The mailbox of whoever tries the service out.</summary>
internal static class MailPages
{
    private const string Route = "/mailbox/{secret}";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("mailbox", Route, norfolk => norfolk.MailboxPath),
        new("mail", $"{Route}/{{mail}}", norfolk => $"{norfolk.MailboxPath}/{norfolk.MailFile}"),
        new(
            "mail-itself",
            $"{Route}/{{mail}}/html",
            norfolk => $"{norfolk.MailboxPath}/{norfolk.MailFile}/html",
            then: UnlockAsync
        )
        {
            IsPart = true,
        },
    ];

    /// <summary>A mail may run no script, not even one of axe: it is looked at as a copy that may.</summary>
    public static async Task UnlockAsync(Device device)
    {
        var mail = await device.SourceAsync();
        await device.Page.GotoAsync("about:blank");
        await device.Page.SetContentAsync(mail);
    }
}
