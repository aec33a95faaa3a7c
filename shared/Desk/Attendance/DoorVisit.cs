using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>Somebody at the door list of a session, be it a coordinator at the desk or whoever helps at the door.</summary>
/// <param name="Path">The path of the list.</param>
/// <param name="By">What is noted as the one who ticked.</param>
/// <param name="IsDesk">Whether they are signed in.</param>
/// <param name="IsAdding">Whether they asked for the form that adds somebody.</param>
/// <param name="Now">When they came (UTC).</param>
public sealed record DoorVisit(
    WorkshopSeries Series,
    Session Session,
    string Path,
    string By,
    bool IsDesk,
    bool IsAdding,
    DateTimeOffset Now
);
