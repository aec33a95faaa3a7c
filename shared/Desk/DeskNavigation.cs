using SchoolsDigital.Web.Components;
using SchoolsDigital.Workshops.Desk;

namespace SchoolsDigital.Desk;

/// <summary>The sections of the desk, as the service navigation shows them.</summary>
internal static class DeskNavigation
{
    private static readonly (string Text, string Href)[] Sections =
    [
        ("Rounds", DeskHome.Path),
        ("Schools", Registers.RegistersPage.Path),
        (WorkshopDeskPaths.Section, WorkshopDeskPaths.Home),
        ("To look at", Failures.FailuresPage.Path),
    ];

    /// <summary>The sections, with the one marked that a page belongs to.</summary>
    public static IReadOnlyList<NavigationItem> For(string? section) =>
        [
            .. Sections.Select(item => new NavigationItem(item.Text, item.Href)
            {
                IsActive = string.Equals(item.Text, section, StringComparison.Ordinal),
            }),
        ];
}
