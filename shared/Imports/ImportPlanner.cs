using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Imports;

/// <summary>Works out what a file would change, and applies it. Every way to import goes through here.</summary>
public sealed class ImportPlanner(RegisterStore registers, ContactStore contacts, TimeProvider clock)
{
    /// <summary>The last day on which contacts are kept where nobody says another: a year from today.</summary>
    public DateOnly UsualKeepUntil => LondonTime.DateOf(clock.GetUtcNow()).AddYears(1);

    /// <summary>Compares a file with what is there.</summary>
    public Task<PlannedImport> PlanAsync(ImportOrder order, Stream file, CancellationToken cancellationToken) =>
        order.Kind == ImportKind.Register
            ? PlanRegisterAsync(order, file, cancellationToken)
            : PlanContactsAsync(order, file, cancellationToken);

    /// <summary>Puts a plan into force in one go, for a host that does nothing else.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="force">Whether it may touch more than a tenth of what is there.</param>
    /// <param name="cancellationToken">Gives up; the plan is then in force or not, as a whole.</param>
    public static Task<ApplyOutcome> ApplyAsync(PlannedImport plan, bool force, CancellationToken cancellationToken) =>
        plan.Edition.ApplyAsync(force, cancellationToken);

    /// <summary>Whether a plan was made against what is in force.</summary>
    internal async Task<bool> IsCurrentAsync(
        ImportOrder order,
        ImportBasis basis,
        CancellationToken cancellationToken
    ) =>
        basis.Register == await registers.Drafts.LiveAsync(order.Authority, cancellationToken)
        && (
            order.Kind == ImportKind.Register
            || basis.Contacts == await contacts.Drafts.LiveAsync(order.Authority, cancellationToken)
        );

    /// <summary>Where new editions of a kind are written.</summary>
    internal EditionDrafts DraftsOf(ImportKind kind) =>
        kind == ImportKind.Register ? registers.Drafts : contacts.Drafts;

    private async Task<PlannedImport> PlanRegisterAsync(
        ImportOrder order,
        Stream file,
        CancellationToken cancellationToken
    )
    {
        var reading = await RegisterReading.ReadAsync(file, order.Filter, cancellationToken);
        var existing = await registers.ReadAsync(order.Authority, cancellationToken);
        var plan = RegisterPlan.Make(existing, reading);
        var (starts, pages) = DraftPages.Write(plan.Result, school => school.Urn);
        return new(
            new(
                existing.Schools.Count,
                plan.Added.Count,
                plan.Changed.Count,
                plan.Closed.Count,
                plan.Unchanged,
                plan.Rejected.Count,
                plan.Notices.Count
            )
            {
                FilteredOut = plan.FilteredOut,
                NotOpen = plan.NotOpen,
            },
            ImportLines.Of(plan),
            plan.IsEmpty,
            new(
                new(existing.Edition, 0),
                new(existing.Edition, 0, null, starts),
                pages,
                (force, token) => registers.ApplyAsync(plan, force, token)
            )
        );
    }

    private async Task<PlannedImport> PlanContactsAsync(
        ImportOrder order,
        Stream file,
        CancellationToken cancellationToken
    )
    {
        var reading = await ContactReading.ReadAsync(file, cancellationToken);
        var register = await registers.ReadAsync(order.Authority, cancellationToken);
        var existing = await contacts.ReadAsync(order.Authority, cancellationToken);
        var plan = ContactPlan.Make(existing, register, reading);
        var keepUntil = order.KeepUntil ?? UsualKeepUntil;
        var (starts, pages) = DraftPages.Write(plan.Result, contact => contact.Urn);
        return new(
            new(
                existing.Contacts.Count,
                plan.Added.Count,
                plan.Changed.Count,
                plan.Removed.Count,
                plan.Unchanged,
                plan.Rejected.Count,
                plan.Notices.Count
            )
            {
                WithoutContact = plan.SchoolsWithoutContact.Count,
            },
            ImportLines.Of(plan),
            plan.ChangesNothing(keepUntil),
            new(
                new(register.Edition, existing.Edition),
                new(existing.Edition, plan.IdsGiven, keepUntil, starts),
                pages,
                (force, token) => contacts.ApplyAsync(plan, keepUntil, force, token)
            )
        );
    }
}
