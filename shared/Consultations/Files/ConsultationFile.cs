using System.Text;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads consultation files. Everything that is wrong is reported at once, each thing with its place and its remedy.</summary>
public static class ConsultationFile
{
    /// <summary>Reads a file as it is on disk.</summary>
    /// <param name="calendar">Null for the calendar of the authority that the file names.</param>
    public static ConsultationReading Read(ReadOnlySpan<byte> file, SchoolCalendar? calendar = null)
    {
        var problems = new ProblemList();
        return FileBytes.Read(file, problems) is { } text
            ? Read(text, problems, calendar)
            : new(null, problems.InOrder());
    }

    /// <summary>Reads a text.</summary>
    /// <param name="calendar">Null for the calendar of the authority that the file names.</param>
    public static ConsultationReading Read(string text, SchoolCalendar? calendar = null) =>
        Read(Encoding.UTF8.GetBytes(text), calendar);

    /// <summary>Reads a file that a round was started with, maybe by an earlier version, which asked for less.</summary>
    public static ConsultationReading ReadKept(string text) => Read(text, new(), null, isKept: true);

    private static ConsultationReading Read(
        string text,
        ProblemList problems,
        SchoolCalendar? calendar,
        bool isKept = false
    )
    {
        var source = ConsultationText.Of(text);
        if (new FileTree(source.Text, problems).Read() is not { } root)
        {
            return new(null, problems.InOrder());
        }

        var reading = new FileReading(source.Text, problems) { IsKept = isKept };
        var consultation = ConsultationReader.Read(reading.Root(root), source, calendar);
        return new(problems.HasErrors ? null : consultation, problems.InOrder());
    }
}
