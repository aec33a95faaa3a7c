using System.CommandLine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

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
            async (parsed, cancellationToken) =>
            {
                await using var content = InputFile.Open(parsed.GetRequiredValue(file));
                var reading = await ContactReading.ReadAsync(content, cancellationToken);

                await using var stores = LocalStores.Open(parsed.GetRequiredValue(CommonOptions.Data));
                var clock = TimeProvider.System;
                var contacts = new ContactStore(stores.Tables, clock);
                var authority = parsed.GetRequiredValue(CommonOptions.Authority);
                var register = await new RegisterStore(stores.Tables, clock).ReadAsync(authority, cancellationToken);
                var plan = ContactPlan.Make(await contacts.ReadAsync(authority, cancellationToken), register, reading);
                var last = parsed.GetValue(keepUntil) ?? DateOnly.FromDateTime(clock.GetUtcNow().Date).AddYears(1);
                ApplyOutcome? outcome = parsed.GetValue(ImportCommand.DryRun)
                    ? null
                    : await contacts.ApplyAsync(plan, last, parsed.GetValue(ImportCommand.Force), cancellationToken);
                return Tell(plan, outcome).WriteTo(parsed);
            }
        );
        return command;
    }

    private static ImportReport Tell(ContactPlan plan, ApplyOutcome? outcome) =>
        new("contacts", outcome, plan.Share)
        {
            Unchanged = plan.Unchanged,
            Problems = plan.Problems,
            Rejected = plan.Rejected,
            Notices = plan.Notices,
            Added = [.. plan.Added.Select(Name)],
            Changed = [.. plan.Changed.Select(change => $"{Name(change.After)}: {ImportReport.Say(change.Fields)}")],
            Removed = [.. plan.Removed.Select(Name)],
        };

    private static string Name(Contact contact) => $"{contact.Urn} {contact.Email}";
}
