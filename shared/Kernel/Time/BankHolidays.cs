using System.Collections.Frozen;
using System.Text.Json;

namespace SchoolsDigital.Kernel.Time;

/// <summary>The bank holidays of England, from a file in the form in which GOV.UK publishes them (bank-holidays.json).</summary>
public sealed class BankHolidays
{
    private readonly FrozenDictionary<DateOnly, string> names;

    private BankHolidays(FrozenDictionary<DateOnly, string> names)
    {
        this.names = names;
        FirstYear = names.Keys.Min().Year;
        LastYear = names.Keys.Max().Year;
    }

    /// <summary>The file that comes with the service.</summary>
    public static BankHolidays England { get; } = CalendarFiles.Read("bank-holidays.json", Read);

    /// <summary>The first year that the file covers.</summary>
    public int FirstYear { get; }

    /// <summary>The last year that the file covers. Later ones are not published yet.</summary>
    public int LastYear { get; }

    /// <summary>Reads a file as GOV.UK publishes it; the other nations in it are passed over.</summary>
    public static BankHolidays Read(Stream file)
    {
        using var json = JsonDocument.Parse(file);
        var events = json.RootElement.GetProperty("england-and-wales").GetProperty("events");
        return new(events.EnumerateArray().ToFrozenDictionary(Date, Name));
    }

    /// <summary>The bank holiday on a date; null where there is none.</summary>
    public string? On(DateOnly date) => names.GetValueOrDefault(date);

    /// <summary>Whether the file covers a date, so that "no bank holiday" means it.</summary>
    public bool Covers(DateOnly date) => date.Year >= FirstYear && date.Year <= LastYear;

    private static DateOnly Date(JsonElement day) => DateOnly.FromDateTime(day.GetProperty("date").GetDateTime());

    private static string Name(JsonElement day) => day.GetProperty("title").GetString()!;
}
