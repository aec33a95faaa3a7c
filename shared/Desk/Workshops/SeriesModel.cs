using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the coordinator's page of a series shows.</summary>
/// <param name="Stop">How it has stopped; null where it is looked after.</param>
/// <param name="Done">What the form before this page has done; null where none led here.</param>
public sealed record SeriesModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    int Schools,
    FeedbackTally Feedback,
    DateTimeOffset Now,
    SeriesStop? Stop,
    string? Done
)
{
    /// <summary>What can be done now.</summary>
    public IReadOnlyList<WorkshopActionKind> Actions =>
        Sessions.Any(session => session.IsAheadOf(Now))
            ? Series.PhaseAt(Now) switch
            {
                SeriesPhase.NotYetOpen => [WorkshopActionKind.OpenBooking, WorkshopActionKind.CallOff],
                SeriesPhase.Open => [WorkshopActionKind.CloseBooking, WorkshopActionKind.CallOff],
                SeriesPhase.Closed => [WorkshopActionKind.ReopenBooking, WorkshopActionKind.CallOff],
                _ => [],
            }
            : [];
}
