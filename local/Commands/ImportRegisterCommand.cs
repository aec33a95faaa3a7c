using System.CommandLine;
using SchoolsDigital.Imports;

namespace SchoolsDigital.Local.Commands;

/// <summary>Takes in a register of schools, as the department publishes it or as a census table.</summary>
public static class ImportRegisterCommand
{
    /// <summary>The command <c>import register</c>.</summary>
    public static Command Create()
    {
        var file = InputFile.Argument("A GIAS extract or a census table (CSV, also packed with gzip).");
        var areas = new Option<int[]>("--la")
        {
            Description = "Only schools of this local authority, such as 926; may be repeated.",
            HelpName = "CODE",
        };
        var command = new Command("register", "Takes in the register of an authority's schools.")
        {
            file,
            CommonOptions.Authority,
            areas,
            ImportCommand.Force,
            ImportCommand.DryRun,
            CommonOptions.Data,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var order = new ImportOrder(ImportKind.Register, parsed.GetRequiredValue(CommonOptions.Authority))
                {
                    LaCodes = parsed.GetValue(areas) ?? [],
                };
                return ImportCommand.RunAsync(parsed, parsed.GetRequiredValue(file), order, cancellationToken);
            }
        );
        return command;
    }
}
