using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Desk.Frame;

/// <summary>The sections of the desk, as the service navigation shows them.</summary>
internal static class DeskNavigation
{
    private static readonly (string Text, string Href)[] Sections =
    [
        ("Rounds", DeskHome.Path),
        ("Schools", DeskHome.Schools),
        (WorkshopDeskPaths.Section, WorkshopDeskPaths.Home),
        ("To look at", DeskHome.Failures),
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
