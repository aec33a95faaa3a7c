using System.Text.Json;

namespace SchoolsDigital.Kernel.Time;

/// <summary>The pre-election periods of England, worked out from a file of polling days.</summary>
public sealed class PreElectionPeriods
{
    // The notice of election is published at the latest 25 working days before the poll, and the period begins with it.
    private const int NoticeInWorkingDays = 25;

    private readonly PreElectionPeriod[] periods;

    private PreElectionPeriods(PreElectionPeriod[] periods) => this.periods = periods;

    public static PreElectionPeriods England { get; } =
        CalendarFiles.Read("polling-days.json", file => Read(file, WorkingDays.England));

    /// <summary>Reads polling days and counts back from each.</summary>
    public static PreElectionPeriods Read(Stream file, WorkingDays days)
    {
        using var json = JsonDocument.Parse(file);
        return new([.. json.RootElement.EnumerateArray().Select(election => Period(election, days))]);
    }

    /// <summary>The period that a date falls into; null where it falls into none that is known.</summary>
    public PreElectionPeriod? On(DateOnly date) => Array.Find(periods, period => period.Includes(date));

    private static PreElectionPeriod Period(JsonElement election, WorkingDays days)
    {
        var pollingDay = DateOnly.FromDateTime(election.GetProperty("pollingDay").GetDateTime());
        return new(election.GetProperty("name").GetString()!, days.Add(pollingDay, -NoticeInWorkingDays), pollingDay);
    }
}
