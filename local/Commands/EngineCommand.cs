using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Commands that look into the workflow engine.</summary>
public static class EngineCommand
{
    /// <summary>The command <c>engine</c> with those below it.</summary>
    public static Command Create() =>
        new("engine", "Looks into the workflow engine of a data folder.") { EngineStatusCommand.Create() };
}
