using System.Diagnostics;
using System.Text.Json;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Calendars;

namespace SchoolsDigital.Tests.Workshops.Calendars;

/// <summary>Reads calendar files with ical.js, which knows nothing of how we write them.</summary>
internal sealed class IcalJsReader : IDisposable
{
    private readonly Process process;

    private IcalJsReader(Process process) => this.process = process;

    public static IcalJsReader Start() =>
        new(NodePackage.Find("tests/SchoolsDigital.Tests/Workshops/Calendars/ical").Start("read.mjs"));

    /// <summary>What a file says. Fails the test where it cannot be read.</summary>
    public ReadCalendar Read(CalendarFile file)
    {
        process.StandardInput.WriteLine(Convert.ToBase64String(file.Content.Span));
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine();
        Assert.True(line is not null, "The reader has ended.");
        var read = JsonSerializer.Deserialize<ReadCalendar>(line, JsonSerializerOptions.Web)!;
        Assert.True(read.Error is null, read.Error);
        return read;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.Dispose();
    }
}
