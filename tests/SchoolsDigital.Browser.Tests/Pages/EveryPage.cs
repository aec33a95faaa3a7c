using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>All pages of the service in the states that people meet them in. A new page needs a line here.</summary>
internal static class EveryPage
{
    private const string Start = "/{authority}/survey/{link}";
    private const string SchoolStart = "/{authority}/school/{link}";
    private const string Step = "/{authority}/survey/{link}/{step}";
    private const string Check = "/{authority}/survey/{link}/check";
    private const string Sent = "/{authority}/survey/{link}/sent";
    private const string Unsubscribe = "/{authority}/unsubscribe/{link}";
    private const string Report = "/{authority}/report/{link}";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("home", "/"),
        new("accessibility", "/accessibility"),
        new("cookies", "/cookies"),
        new("privacy", "/privacy"),
        new("contact", "/contact"),
        new("not-found", null, _ => "/nothing-is-here", 404),
        new("link-not-valid", Start, norfolk => $"{norfolk.AnsweredLink[..^1]}!", 404),
        new("school-start", SchoolStart, norfolk => norfolk.SchoolLink),
        new("school-started", Start, norfolk => norfolk.SchoolLink, then: device => device.PressAsync("Start now")),
        new("start", Start, norfolk => norfolk.TakeLink()),
        new("start-unfinished", Start, norfolk => norfolk.UnfinishedLink),
        new("start-sent", Start, norfolk => norfolk.AnsweredLink),
        new("start-not-open-yet", Start, norfolk => norfolk.EarlyLink, 403),
        new("start-closed", Start, norfolk => norfolk.PastLink, 410),
        new("start-called-off", Start, norfolk => norfolk.CancelledLink, 410),
        Question("about-you"),
        Question("provision-quality"),
        Question("support-quality"),
        Question("broadband-reliable"),
        Question("connectivity-problems"),
        Question("platform-use"),
        Question("platform-for"),
        Question("mis-confidence"),
        Question("priorities"),
        Question("spending"),
        Question("keep"),
        new("question-new", Start, norfolk => norfolk.TakeLink(), then: ToNewQuestionsAsync),
        new("question-error", Step, norfolk => $"{norfolk.UnfinishedLink}/support-quality", then: SaveAsync),
        new("check", Check, norfolk => $"{norfolk.AnsweredLink}/check"),
        new("check-unfinished", Check, norfolk => $"{norfolk.UnfinishedLink}/check"),
        new("check-error", Check, norfolk => $"{norfolk.UnfinishedLink}/check", then: SendAsync),
        new("sent", Sent, norfolk => $"{norfolk.AnsweredLink}/sent"),
        new("unsubscribe", Unsubscribe, norfolk => norfolk.UnsubscribeLink),
        new("unsubscribed", Unsubscribe, norfolk => norfolk.UnsubscribeLink, then: StopAsync),
        new("report-of-few-answers", Report, norfolk => norfolk.ReportLink),
        new("desk-sign-in", "/desk/sign-in/{link}", norfolk => norfolk.DeskLinkAsync()),
        new("desk-sign-in-error", "/desk/sign-in/{link}", norfolk => norfolk.DeskLinkAsync(), Then: SignInAsync),
        new("desk-link-used", "/desk/sign-in/{link}", _ => "/desk/sign-in/used", 410),
        new("desk-sign-in-needed", "/desk", _ => "/desk", 401),
        new("desk-signed-out", "/desk/signed-out"),
        new("mailbox", "/mailbox"),
        new("mail", "/mailbox/{mail}", norfolk => $"/mailbox/{norfolk.MailFile}"),
        new("mail-itself", "/mailbox/{mail}/html", norfolk => $"/mailbox/{norfolk.MailFile}/html", then: UnlockAsync)
        {
            IsPart = true,
        },
        AtDesk("desk-home", "/desk"),
        AtDesk("desk-signing-out", "/desk/sign-out"),
    ];

    private static Look Question(string step) =>
        new($"question-{step}", Step, async norfolk => $"{await norfolk.AnsweredLinkShowingAsync(step)}/{step}");

    // The mail may run no script, not even one of axe: it is looked at as a copy that may.
    private static async Task UnlockAsync(Device device)
    {
        var mail = await device.Page.APIRequest.GetAsync(device.Page.Url);
        await device.Page.GotoAsync("about:blank");
        await device.Page.SetContentAsync(await mail.TextAsync());
    }

    private static Look AtDesk(string name, string route) => new(name, route) { IsAtDesk = true };

    private static Task SignInAsync(Device device) => device.PressAsync("Sign in");

    private static Task SaveAsync(Device device) => device.PressAsync("Save and continue");

    private static Task SendAsync(Device device) => device.PressAsync("Send your answers");

    private static Task StopAsync(Device device) => device.PressAsync("Stop these e-mails");

    private static async Task ToNewQuestionsAsync(Device device)
    {
        await device.PressAsync("Start now");
        await SaveAsync(device);
    }
}
