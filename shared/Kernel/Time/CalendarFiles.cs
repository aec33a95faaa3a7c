namespace SchoolsDigital.Kernel.Time;

/// <summary>The calendar files that are part of the program; later ones come with the next release.</summary>
internal static class CalendarFiles
{
    public static T Read<T>(string name, Func<Stream, T> read)
    {
        using var file =
            typeof(CalendarFiles).Assembly.GetManifestResourceStream($"SchoolsDigital.Kernel.Time.{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return read(file);
    }
}
