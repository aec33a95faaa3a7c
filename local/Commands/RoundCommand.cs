using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Commands that start, show and call off rounds.</summary>
public static class RoundCommand
{
    /// <summary>The command <c>round</c> with those below it.</summary>
    public static Command Create() =>
        new("round", "Starts, shows and calls off rounds of consultations.")
        {
            RoundStartCommand.Create(),
            RoundStatusCommand.Create(),
            RoundCancelCommand.Create(),
        };
}
