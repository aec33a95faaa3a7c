using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.CrashHost;

/// <summary>Says every step of a rehearsal on the output, where the test hears it.</summary>
internal sealed class SpokenDisplay : IRehearsalDisplay
{
    public void Begin(string step) => Console.WriteLine(step);

    public void Show(int people, int of, DateTimeOffset now) => Console.WriteLine($"{people} of {of}");
}
