using SchoolsDigital.Browser.Tests.Browsers;

namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>The pages that everybody meets, and those by which staff answer and read the report.</summary>
internal static class SurveyPages
{
    private const string Start = "/{authority}/survey/{link}";
    private const string SchoolStart = "/{authority}/school/{link}";
    private const string Step = "/{authority}/survey/{link}/{step}";
    private const string Check = "/{authority}/survey/{link}/check";
    private const string Sent = "/{authority}/survey/{link}/sent";
    private const string OwnLink = "/{authority}/survey/{link}/own-link";
    private const string Unsubscribe = "/{authority}/unsubscribe/{link}";
    private const string Report = "/{authority}/report/{link}";
    private const string ReportFile = Report + "/{file}";

    public static IReadOnlyList<Look> Looks { get; } =
    [
        new("home", "/"),
        new("accessibility", "/accessibility"),
        new("cookies", "/cookies"),
        new("privacy", "/privacy"),
        new("contact", "/contact"),
        new("accessibility-of-authority", "/{authority}/accessibility", _ => "/norfolk/accessibility"),
        new("privacy-of-authority", "/{authority}/privacy", _ => "/norfolk/privacy"),
        new("contact-of-authority", "/{authority}/contact", _ => "/norfolk/contact"),
        new("form-check", "/health/form"),
        new("not-found", null, _ => "/nothing-is-here", 404),
        new("link-not-valid", Start, norfolk => $"{norfolk.AnsweredLink[..^1]}!", 404),
        new("school-start", SchoolStart, norfolk => norfolk.SchoolLink),
        new("school-started", Start, norfolk => norfolk.SchoolLink, then: device => device.PressAsync("Start now")),
        new("school-start-again", SchoolStart, norfolk => norfolk.SchoolLink, then: ToStartedBeforeAsync),
        new("own-link", OwnLink, norfolk => norfolk.SchoolLink, then: ToOwnLinkAsync),
        new("own-link-error", OwnLink, norfolk => norfolk.SchoolLink, then: ToOwnLinkErrorAsync),
        new("own-link-sent", OwnLink, norfolk => norfolk.SchoolLink, then: ToOwnLinkSentAsync),
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
        new("start-begun", Start, norfolk => norfolk.TakeLink(), then: ToBegunAsync),
        new("question-stale", Step, async norfolk => $"{await norfolk.AnsweredLinkShowingAsync("keep")}/keep")
        {
            Then = ToStaleAsync,
        },
        new("check", Check, norfolk => $"{norfolk.AnsweredLink}/check"),
        new("check-unfinished", Check, norfolk => $"{norfolk.UnfinishedLink}/check"),
        new("check-error", Check, norfolk => $"{norfolk.UnfinishedLink}/check", then: SendAsync),
        new("sent", Sent, norfolk => $"{norfolk.AnsweredLink}/sent"),
        new("unsubscribe", Unsubscribe, norfolk => norfolk.UnsubscribeLink),
        new("unsubscribed", Unsubscribe, norfolk => norfolk.Stopped.Link),
        new("unsubscribed-undo", Unsubscribe + "/undo", norfolk => $"{norfolk.Stopped.Link}/undo"),
        new("unsubscribed-undone", Unsubscribe + "/undo", norfolk => $"{norfolk.UnsubscribeLink}/undo"),
        new("report-of-few-answers", Report, norfolk => norfolk.ReportLink),
        new("report-annex-of-few-answers", ReportFile, norfolk => $"{norfolk.ReportLink}/annex.html"),
    ];

    private static Look Question(string step) =>
        new($"question-{step}", Step, async norfolk => $"{await norfolk.AnsweredLinkShowingAsync(step)}/{step}");

    // By the same link on the same device.
    private static async Task ToStartedBeforeAsync(Device device)
    {
        var address = device.Page.Url;
        await device.FollowAsync(() => device.Page.Locator("main form button").First.ClickAsync());
        await device.Page.GotoAsync(address);
    }

    private static async Task ToOwnLinkAsync(Device device)
    {
        await device.FollowAsync(() => device.Page.Locator("main form button").First.ClickAsync());
        await device.FollowAsync(() => device.Page.GetByText("E-mail this link to yourself").ClickAsync());
    }

    private static async Task ToOwnLinkErrorAsync(Device device)
    {
        await ToOwnLinkAsync(device);
        await device.PressAsync("Send the link");
    }

    private static async Task ToOwnLinkSentAsync(Device device)
    {
        await ToOwnLinkAsync(device);
        await device.Field("email").FillAsync("sam.guest@example.org");
        await device.PressAsync("Send the link");
    }

    // A colleague answers by the same link while the page is open.
    private static async Task ToBegunAsync(Device device)
    {
        var colleague = await device.Page.Context.NewPageAsync();
        await colleague.GotoAsync(device.Page.Url);
        await colleague.Locator("main form button").ClickAsync();
        await colleague.Locator("input[type=radio]").First.CheckAsync();
        await colleague.GetByText("Save and continue", new() { Exact = true }).First.ClickAsync();
        await colleague.CloseAsync();
        await device.PressAsync("Start now");
    }

    // As if the page had been opened before the answer was changed elsewhere.
    private static async Task ToStaleAsync(Device device)
    {
        await device.Field("q-keep").FillAsync("Something else");
        await device.Page.Locator("[name=shown]").EvaluateAsync("field => field.value = '0'");
        await SaveAsync(device);
    }

    private static Task SaveAsync(Device device) => device.PressAsync("Save and continue");

    private static Task SendAsync(Device device) => device.PressAsync("Send your answers");

    private static async Task ToNewQuestionsAsync(Device device)
    {
        await device.PressAsync("Start now");
        await SaveAsync(device);
    }
}
