using SchoolsDigital.Consultations;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Takes the register and the contacts of a sample into a host.</summary>
public sealed class SampleImport(LocalHost host, SampleFiles files)
{
    /// <summary>Takes those of a sample's own schools.</summary>
    public SampleImport(LocalHost host, string sample)
        : this(host, new SampleFiles(sample, RehearsalScale.Sample)) { }

    /// <summary>Imports both for the authority of a consultation.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used.</exception>
    public async Task RunAsync(Consultation consultation, CancellationToken cancellationToken)
    {
        var authority = consultation.Authority.Code;
        var registers = host.Get<RegisterStore>();
        await using (var file = files.OpenRegister())
        {
            var reading = await RegisterReading.ReadAsync(file, RegisterFilter.Everything, cancellationToken);
            var plan = RegisterPlan.Make(await registers.ReadAsync(authority, cancellationToken), reading);
            Expect("register.csv", await registers.ApplyAsync(plan, force: false, cancellationToken));
        }

        var contacts = host.Get<ContactStore>();
        await using (var file = await files.OpenContactsAsync(cancellationToken))
        {
            var reading = await ContactReading.ReadAsync(file, cancellationToken);
            var register = await registers.ReadAsync(authority, cancellationToken);
            var plan = ContactPlan.Make(await contacts.ReadAsync(authority, cancellationToken), register, reading);
            var keepUntil = LondonTime.DateOf(consultation.Timetable.IdentitiesDeleted);
            Expect("contacts.csv", await contacts.ApplyAsync(plan, keepUntil, force: false, cancellationToken));
        }
    }

    private static void Expect(string name, ApplyOutcome outcome)
    {
        if (outcome != ApplyOutcome.Applied)
        {
            throw new InvalidDataException($"{name} could not be imported: {outcome}. Try it with: import --dry-run");
        }
    }
}
