using SchoolsDigital.Time;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Lines for a log: one for each step, and one for each quarter of the people.</summary>
public sealed class PlainDisplay(TextWriter output) : IRehearsalDisplay
{
    private int quarters;

    /// <inheritdoc/>
    public void Begin(string step) => output.WriteLine(step);

    /// <inheritdoc/>
    public void Show(int people, int of, DateTimeOffset now)
    {
        if (people * 4 / of > quarters)
        {
            quarters = people * 4 / of;
            output.WriteLine($"  {LondonText.Moment(now)}: {people:N0} of {of:N0} people");
        }
    }
}
