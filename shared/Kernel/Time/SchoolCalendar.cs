namespace SchoolsDigital.Kernel.Time;

/// <summary>All that is known of the days of an authority's schools.</summary>
public sealed record SchoolCalendar(WorkingDays WorkingDays, SchoolHolidays Holidays, PreElectionPeriods Elections)
{
    /// <summary>The calendar of an authority by its code, from the files that come with the service.</summary>
    public static SchoolCalendar Of(string authority) =>
        new(WorkingDays.England, SchoolHolidays.Of(authority), PreElectionPeriods.England);
}
