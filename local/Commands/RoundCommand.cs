using System.CommandLine;
using SchoolsDigital.Desk.Paths;

namespace SchoolsDigital.Local.Commands;

/// <summary>Commands that start, show, steer and call off rounds.</summary>
public static class RoundCommand
{
    /// <summary>The command <c>round</c> with those below it.</summary>
    public static Command Create() =>
        new("round", "Starts, shows, steers and calls off rounds of consultations.")
        {
            RoundStartCommand.Create(),
            RoundStatusCommand.Create(),
            RoundActionCommand.Create("extend", "Gives a school, or all, more time to answer.", ActionKind.Extend),
            RoundActionCommand.Create(
                "hold",
                "Sends a school, or all, no reminders until further notice.",
                ActionKind.Hold
            ),
            RoundActionCommand.Create("resume", "Lets reminders go out again.", ActionKind.Resume),
            RoundActionCommand.Create("remind", "Reminds those who have not answered, now.", ActionKind.Remind),
            RoundActionCommand.Create("close", "Closes a round now.", ActionKind.Close),
            RoundActionCommand.Create(
                "cancel",
                "Calls a round off before it closes; nobody is written to any more.",
                ActionKind.Cancel
            ),
        };
}
