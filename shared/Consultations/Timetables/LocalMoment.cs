using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>A date and a time as the clocks in London show it.</summary>
public sealed record LocalMoment(DateOnly Date, TimeOnly Time)
{
    public DateTimeOffset Utc => LondonTime.ToUtc(Date, Time);
}
