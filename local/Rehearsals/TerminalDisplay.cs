using SchoolsDigital.Kernel.Time;
using Spectre.Console;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>A bar in a terminal, with the date of the virtual clock.</summary>
public sealed class TerminalDisplay(ProgressContext context) : IRehearsalDisplay
{
    private ProgressTask? task;

    /// <inheritdoc/>
    public void Begin(string step)
    {
        task?.StopTask();
        task = context.AddTask(Markup.Escape(step)).IsIndeterminate();
    }

    /// <inheritdoc/>
    public void Show(int people, int of, DateTimeOffset now)
    {
        if (task is not null)
        {
            task.IsIndeterminate(false);
            task.MaxValue = of;
            task.Value = people;
            task.Description = Markup.Escape(
                $"{LondonText.Date(LondonTime.DateOf(now))}: {people:N0} of {of:N0} people"
            );
        }
    }
}
