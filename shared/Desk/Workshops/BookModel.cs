using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the page shows on which the coordinator books somebody.</summary>
/// <param name="Once">The booking that confirming makes.</param>
public sealed record BookModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    string Urn,
    string Session,
    PersonForm Person,
    string Once
)
{
    public const string UrnField = "urn";
    public const string SessionField = "session";
    public const string ShownField = "shown";

    /// <summary>What would happen; null while it is to be typed.</summary>
    public WorkshopPlan? Plan { get; init; }
}
