using System.CommandLine;
using SchoolsDigital.Imports;

namespace SchoolsDigital.Local.Commands;

/// <summary>Takes in the contacts of an authority's schools.</summary>
public static class ImportContactsCommand
{
    /// <summary>The command <c>import contacts</c>.</summary>
    public static Command Create()
    {
        var file = InputFile.Argument("A table of contacts (CSV) with the URN and the e-mail of each.");
        var keepUntil = new Option<DateOnly?>("--keep-until")
        {
            Description = "The last day on which they may be kept; a year from today where it is left out.",
            HelpName = "YYYY-MM-DD",
        };
        var command = new Command("contacts", "Takes in the contacts of an authority's schools.")
        {
            file,
            CommonOptions.Authority,
            keepUntil,
            ImportCommand.Force,
            ImportCommand.DryRun,
            CommonOptions.Data,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var order = new ImportOrder(ImportKind.Contacts, parsed.GetRequiredValue(CommonOptions.Authority))
                {
                    KeepUntil = parsed.GetValue(keepUntil),
                };
                return ImportCommand.RunAsync(parsed, parsed.GetRequiredValue(file), order, cancellationToken);
            }
        );
        return command;
    }
}
