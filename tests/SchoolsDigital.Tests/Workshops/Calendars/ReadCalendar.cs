using System.Text.Json.Serialization;

namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>What a calendar program made of a file.</summary>
internal sealed record ReadCalendar(
    string? Error,
    string Method,
    string Version,
    string? Name,
    IReadOnlyList<ReadEvent> Events
)
{
    [JsonIgnore]
    public ReadEvent Event => Assert.Single(Events);
}
