using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Web.Components;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.People;

/// <summary>The roles, to choose from.</summary>
internal static class RoleChoices
{
    /// <summary>They, with what each may do; the one that may do least comes first.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        .. Enum.GetValues<DeskRole>()
            .Select(role => new Choice($"{role}", RoleWords.Of(role)) { Hint = RoleWords.Explain(role) }),
    ];
}
