using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Does one thing to one school of a round.</summary>
internal sealed class SchoolActionPage(DeskRounds rounds, ShownSchools schools, RoundActions actions, ILinkIds ids)
    : ActionPage(rounds, schools, actions, ids),
        IDeskFormPage
{
    /// <inheritdoc/>
    public static new string Route => RoundPaths.Pattern + "/schools/{urn}/do/{action}";

    /// <inheritdoc/>
    public static new bool IsForCoordinators => true;
}
