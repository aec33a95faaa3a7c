using System.CommandLine;
using SchoolsDigital.Imports;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Links;

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

    /// <summary>
    /// Imports a file: through the service that holds the data folder where one runs, else by itself. Both say the same.
    /// </summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(
        ParseResult parsed,
        string path,
        ImportOrder order,
        CancellationToken cancellationToken
    )
    {
        await using var file = InputFile.Open(path);
        var upload = new ImportUpload(order, Path.GetFileName(path), file, CommandToken.Name);
        bool? force = parsed.GetValue(DryRun) ? null : parsed.GetValue(Force);
        var folder = parsed.GetRequiredValue(CommonOptions.Data);
        ImportReport report;
        try
        {
            await using var stores = LocalStores.Open(folder);
            report = await ImportAsync(stores, upload, force, cancellationToken);
        }
        catch (DataFolderInUseException) when (ServiceFile.TryRead(folder) is { } found)
        {
            using var service = new ServiceImport(found);
            if (!await service.IsThereAsync(cancellationToken))
            {
                throw;
            }

            report = await service.RunAsync(upload, force, cancellationToken);
        }

        return report.WriteTo(parsed);
    }

    private static async Task<ImportReport> ImportAsync(
        LocalStores stores,
        ImportUpload upload,
        bool? force,
        CancellationToken cancellationToken
    )
    {
        var clock = TimeProvider.System;
        var planner = new ImportPlanner(
            new RegisterStore(stores.Tables, clock),
            new ContactStore(stores.Tables, clock),
            clock
        );
        var import = new DirectImport(
            planner,
            new ImportStore(stores.Tables),
            new Ledger(stores.Tables),
            new RandomLinkIds(),
            clock
        );
        var length = upload.Content.Length;
        var (plan, outcome) = await import.RunAsync(upload, length, force, cancellationToken);
        return ImportReport.From(upload.Order.Kind, plan.Counts, plan.Lines, outcome);
    }
}
