using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Commands about the coordinators' pages.</summary>
public static class DeskCommand
{
    /// <summary>The command <c>desk</c> with those below it.</summary>
    public static Command Create() =>
        new("desk", "Lets people in to the coordinators' pages.") { DeskLinkCommand.Create() };
}
