using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>Commands that take in files: each shows what it would change, and changes all of it or nothing.</summary>
public static class ImportCommand
{
    /// <summary>Applies a change of more than a tenth.</summary>
    internal static Option<bool> Force { get; } =
        new("--force") { Description = "Apply it although it changes more than a tenth of what is there." };

    /// <summary>Changes nothing.</summary>
    internal static Option<bool> DryRun { get; } =
        new("--dry-run") { Description = "Show what would change, and change nothing." };

    /// <summary>The command <c>import</c> with those below it.</summary>
    public static Command Create() =>
        new("import", "Takes in registers and contacts.")
        {
            ImportRegisterCommand.Create(),
            ImportContactsCommand.Create(),
        };
}
