using System.Text.Json;

namespace SchoolsDigital.Kernel.Time;

/// <summary>The school holidays of one authority. A school may still set its own, so they warn and never forbid.</summary>
/// <param name="IsUsual">Whether these are the usual dates of England, for want of the authority's own.</param>
/// <param name="Known">The stretches of time that the calendar covers.</param>
public sealed record SchoolHolidays(
    bool IsUsual,
    IReadOnlyList<SchoolHoliday> Known,
    IReadOnlyList<SchoolHoliday> Holidays
)
{
    private const string England = "england";

    private static readonly IReadOnlyDictionary<string, SchoolHolidays> Calendars = CalendarFiles.Read(
        "school-holidays.json",
        Read
    );

    /// <summary>The calendar of an authority by its code, and England's usual dates where it has none in the file.</summary>
    public static SchoolHolidays Of(string authority) => Calendars.GetValueOrDefault(authority) ?? Calendars[England];

    /// <summary>Reads calendars by the code of their authority; the code <c>england</c> stands for all others.</summary>
    public static IReadOnlyDictionary<string, SchoolHolidays> Read(Stream file)
    {
        using var json = JsonDocument.Parse(file);
        return json.RootElement.EnumerateObject().ToDictionary(calendar => calendar.Name, Calendar);
    }

    /// <summary>Whether schools are open on a date.</summary>
    public SchoolDay On(DateOnly date) =>
        Holidays.FirstOrDefault(holiday => holiday.Includes(date)) is { } found ? new(SchoolDayKind.Holiday, found.Name)
        : Known.Any(stretch => stretch.Includes(date)) ? new(SchoolDayKind.Term)
        : new(SchoolDayKind.NotKnown);

    private static SchoolHolidays Calendar(JsonProperty calendar) =>
        new(
            calendar.Name == England,
            [.. calendar.Value.GetProperty("known").EnumerateArray().Select(Stretch)],
            [.. calendar.Value.GetProperty("holidays").EnumerateArray().Select(Stretch)]
        );

    private static SchoolHoliday Stretch(JsonElement stretch) =>
        new(
            stretch.GetProperty("name").GetString()!,
            DateOnly.FromDateTime(stretch.GetProperty("first").GetDateTime()),
            DateOnly.FromDateTime(stretch.GetProperty("last").GetDateTime())
        );
}
