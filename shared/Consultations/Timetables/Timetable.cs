using System.Text.Json.Serialization;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>The dates of a round as they will run. Workflows get it as input and never ask a calendar.</summary>
/// <param name="Moments">In the order of time.</param>
public sealed record Timetable(IReadOnlyList<TimetableMoment> Moments)
{
    [JsonIgnore]
    public DateTimeOffset Opens => Find(TimetableEvent.Opens)!.At;

    [JsonIgnore]
    public DateTimeOffset Closes => Find(TimetableEvent.Closes)!.At;

    [JsonIgnore]
    public IEnumerable<TimetableMoment> Reminders => Moments.Where(moment => moment.Event == TimetableEvent.Reminder);

    [JsonIgnore]
    public DateTimeOffset? ClosingSoon => Find(TimetableEvent.ClosingSoon)?.At;

    [JsonIgnore]
    public DateTimeOffset? ReportDue => Find(TimetableEvent.ReportDue)?.At;

    [JsonIgnore]
    public DateTimeOffset IdentitiesDeleted => Find(TimetableEvent.IdentitiesDeleted)!.At;

    private TimetableMoment? Find(TimetableEvent what) => Moments.FirstOrDefault(moment => moment.Event == what);
}
