using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>What the door list shows.</summary>
/// <param name="CanTick">Whether it is the day of the session, or later.</param>
public sealed record DoorModel(
    WorkshopSeries Series,
    Session Session,
    IReadOnlyList<DoorEntry> Entries,
    HeadCount Came,
    string Path,
    bool IsDesk,
    bool CanTick
)
{
    /// <summary>After the question mark, it asks for the form that adds somebody.</summary>
    public const string AddQuery = "add";

    /// <summary>The button beside somebody who has not come.</summary>
    public const string CameField = "came";

    /// <summary>The button beside somebody who has.</summary>
    public const string UndoField = "undo";

    public int Expected => Entries.Count(entry => !entry.IsWalkIn);

    /// <summary>The place in the page of an entry, so that a tap leaves the page where it is.</summary>
    public static string PlaceOf(string id) => $"person-{id}";
}
