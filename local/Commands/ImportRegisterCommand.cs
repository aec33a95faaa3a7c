using System.CommandLine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

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
            async (parsed, cancellationToken) =>
            {
                await using var content = InputFile.Open(parsed.GetRequiredValue(file));
                var filter = new RegisterFilter { LaCodes = parsed.GetValue(areas)?.ToHashSet() ?? [] };
                var reading = await RegisterReading.ReadAsync(content, filter, cancellationToken);

                await using var stores = LocalStores.Open(parsed.GetRequiredValue(CommonOptions.Data));
                var registers = new RegisterStore(stores.Tables, TimeProvider.System);
                var authority = parsed.GetRequiredValue(CommonOptions.Authority);
                var plan = RegisterPlan.Make(await registers.ReadAsync(authority, cancellationToken), reading);
                ApplyOutcome? outcome = parsed.GetValue(ImportCommand.DryRun)
                    ? null
                    : await registers.ApplyAsync(plan, parsed.GetValue(ImportCommand.Force), cancellationToken);
                return Tell(plan, outcome).WriteTo(parsed);
            }
        );
        return command;
    }

    private static ImportReport Tell(RegisterPlan plan, ApplyOutcome? outcome) =>
        new("schools", outcome, plan.Share)
        {
            Unchanged = plan.Unchanged,
            Problems = plan.Problems,
            Rejected = plan.Rejected,
            Notices = plan.Notices,
            Added = [.. plan.Added.Select(Name)],
            Changed = [.. plan.Changed.Select(change => $"{Name(change.After)}: {ImportReport.Say(change.Fields)}")],
            Removed = [.. plan.Closed.Select(closed => $"{Name(closed.School)}: {closed.Why}")],
        };

    private static string Name(School school) => $"{school.Urn} {school.DisplayName}";
}
