using System.Text.Json;
using SchoolsDigital.Workshops.Calendars;

namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>Reads calendar files with two programs, one of which knows nothing of how we write them.</summary>
internal sealed class CalendarReader : IDisposable
{
    private readonly IcalJsReader icalJs = IcalJsReader.Start();

    private CalendarReader() { }

    public static CalendarReader Start() => new();

    /// <summary>What a file says. Fails the test where one program cannot read it, or reads something else.</summary>
    public ReadCalendar Read(CalendarFile file)
    {
        var read = icalJs.Read(file);
        Assert.Equal(JsonSerializer.Serialize(read), JsonSerializer.Serialize(IcalNetReader.Read(file)));
        return read;
    }

    public void Dispose() => icalJs.Dispose();
}
