namespace SchoolsDigital.Browser.Tests.Pages;

/// <summary>All pages of the service in the states that people meet them in. A new page needs a line in one of these lists.</summary>
internal static class EveryPage
{
    /// <summary>Routes of files that are saved and not shown, and of what other programs ask for.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "/health",
        "/desk/api/imports/{authority}/{import}",
        "/desk/api/imports/{authority}/{import}/{list}",
        "/desk/workshops/{authority}/{series}/bookings.csv",
        "/{authority}/booking/{series}/{link}/calendar",
        "/{authority}/workshops/{series}/calendar/{link}",
    ];

    public static IEnumerable<Look> Looks =>
        [.. SurveyPages.Looks, .. MailPages.Looks, .. DeskPages.Looks, .. WorkshopPages.Looks];
}
