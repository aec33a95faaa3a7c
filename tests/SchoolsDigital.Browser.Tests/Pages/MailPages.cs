using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The mailbox of whoever tries the service out.</summary>
internal static class MailPages
{
    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("mailbox", "/mailbox"),
        new("mail", "/mailbox/{mail}", norfolk => $"/mailbox/{norfolk.MailFile}"),
        new("mail-itself", "/mailbox/{mail}/html", norfolk => $"/mailbox/{norfolk.MailFile}/html", then: UnlockAsync)
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
