using SchoolsDigital.Web.Components;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The form that adds somebody to a door list.</summary>
/// <param name="Once">The id of this showing of the form: its button, pressed twice, adds one.</param>
public sealed record WalkInModel(
    WorkshopSeries Series,
    Session Session,
    WalkInForm Form,
    IReadOnlyList<SelectOption> Schools,
    string Once,
    string Path,
    bool IsDesk
)
{
    /// <summary>The button.</summary>
    public const string AddField = "add";
}
