using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Frame;

/// <summary>The sections of the desk, as the service navigation shows them.</summary>
internal static class DeskNavigation
{
    /// <summary>The section that only owners have.</summary>
    public const string PeopleSection = "People";

    private static readonly (string Text, string Href)[] Sections =
    [
        ("Rounds", DeskHome.Path),
        ("Schools", DeskHome.Schools),
        (WorkshopDeskPaths.Section, WorkshopDeskPaths.Home),
        ("To look at", DeskHome.Failures),
        (PeopleSection, DeskHome.People),
    ];

    /// <summary>The sections, with the one marked that a page belongs to, as far as somebody may see them.</summary>
    public static IReadOnlyList<NavigationItem> For(string? section, DeskUser? user) =>
        [
            .. Sections
                .Where(item => item.Text != PeopleSection || user?.IsOwner == true)
                .Select(item => new NavigationItem(item.Text, item.Href)
                {
                    IsActive = string.Equals(item.Text, section, StringComparison.Ordinal),
                }),
        ];
}
