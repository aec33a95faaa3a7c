using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Lines for a log: one for each step, and one for each quarter of the people, or of many each twentieth.</summary>
public sealed class PlainDisplay(TextWriter output) : IRehearsalDisplay
{
    private const int Many = 10_000;

    private int shown;

    /// <inheritdoc/>
    public void Begin(string step) => output.WriteLine(step);

    /// <inheritdoc/>
    public void Show(int people, int of, DateTimeOffset now)
    {
        var part = people * (of > Many ? 20 : 4) / of;
        if (part > shown)
        {
            shown = part;
            output.WriteLine($"  {LondonText.Moment(now)}: {people:N0} of {of:N0} people");
        }
    }
}
