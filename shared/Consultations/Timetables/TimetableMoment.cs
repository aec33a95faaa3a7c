using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>One moment of the timetable.</summary>
/// <param name="At">In UTC.</param>
/// <param name="London">The same moment in words, as in "5pm on Friday 17 December 2010".</param>
/// <param name="Number">Which of several, from 1; 0 where there is only one.</param>
public sealed record TimetableMoment(TimetableEvent Event, DateTimeOffset At, string London, int Number = 0)
{
    public static TimetableMoment Of(TimetableEvent what, LocalMoment moment, int number = 0) =>
        new(what, moment.Utc, LondonText.Moment(moment.Utc), number);
}
