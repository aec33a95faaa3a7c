using System.Runtime.InteropServices;

namespace SchoolsDigital.Figures.Suppression;

/// <summary>How many people of one group chose one option.</summary>
/// <param name="Left">How many people of the group left it, where that is a figure of its own (several choices); else null.</param>
/// <param name="LeftSchools">The schools they come from.</param>
/// <param name="Most">The most that it could be for all that is shown besides.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridCell(int People, int Schools, int? Left, int LeftSchools, long Most)
{
    /// <summary>
    /// Whether it may be shown. Where many choices are open to everybody, those who left an option are as much a figure as
    /// those who chose it: "all but one" would tell on the one, and "all" on everybody.
    /// </summary>
    public bool IsAllowed(PrivacyRule rule) =>
        rule.Allows(People, Schools) && (Left is not { } left || rule.Allows(left, LeftSchools));
}
