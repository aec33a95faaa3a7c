using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Whether the dates of a series follow one another: the same in its file and at the desk.</summary>
public static class SeriesRemarks
{
    /// <summary>A session among the other dates of its series (UTC).</summary>
    /// <param name="forgotten">When it is deleted who booked.</param>
    public static IEnumerable<DateRemark> OfSession(
        DateTimeOffset starts,
        DateTimeOffset ends,
        DateTimeOffset opens,
        DateTimeOffset forgotten
    )
    {
        if (starts <= opens)
        {
            yield return DateRemark.Error(
                $"The session begins at {Say(starts)}, before booking opens.",
                $"Choose a date after {Say(opens)}."
            );
        }

        if (ends >= forgotten)
        {
            yield return DateRemark.Error(
                $"It is forgotten at {Say(forgotten)} who booked, before the session is over.",
                "Move the date on which identities are deleted, or the session."
            );
        }
    }

    /// <summary>The end of booking among the other dates (UTC).</summary>
    /// <param name="lastStarts">When the last session begins; null where there is none.</param>
    public static DateRemark? OfClose(DateTimeOffset closes, DateTimeOffset opens, DateTimeOffset? lastStarts) =>
        closes <= opens ? DateRemark.Error("Booking closes before it opens.", $"Choose a date after {Say(opens)}.")
        : closes > lastStarts
            ? DateRemark.Error(
                "Booking closes after the last session has begun.",
                $"Choose a date before {Say(lastStarts.Value)}."
            )
        : null;

    /// <summary>The end of a session; null where it comes after the start.</summary>
    public static DateRemark? OfEnd(TimeOnly starts, TimeOnly ends) =>
        ends <= starts
            ? DateRemark.Error("The session ends before it starts.", $"Choose a time after {LondonText.Time(starts)}.")
            : null;

    /// <summary>Lunch at a session; null where it is served before the end.</summary>
    public static DateRemark? OfLunch(TimeOnly? lunch, TimeOnly ends) =>
        lunch > ends
            ? DateRemark.Error(
                "Lunch is after the end of the session.",
                $"Choose a time before {LondonText.Time(ends)}."
            )
            : null;

    private static string Say(DateTimeOffset moment) => LondonText.Moment(moment);
}
