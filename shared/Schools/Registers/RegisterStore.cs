using System.Collections.Concurrent;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>
/// Keeps the registers of all authorities. An import comes into force in one go or not at all, and a register that has
/// been read once costs two small reads the next time, so a page may ask for it on every request.
/// </summary>
public sealed class RegisterStore(ITableStore tables, TimeProvider clock)
{
    internal const string Table = "Registers";

    private readonly EditionStore<School> editions = new(tables, Table, "register", school => school.Urn);
    private readonly ConcurrentDictionary<string, Snapshot> snapshots = new(StringComparer.Ordinal);

    /// <summary>New editions of registers that are written piece by piece.</summary>
    public EditionDrafts Drafts => editions;

    /// <summary>Reads the register of an authority; an empty one where nothing has been imported.</summary>
    public async Task<Register> ReadAsync(string authority, CancellationToken cancellationToken = default)
    {
        var known = snapshots.GetValueOrDefault(authority);
        var sectors = await tables.GetAsync(SectorOverrides.KeyFor(authority), cancellationToken);
        var edition = await editions.ReadAsync(authority, known?.Edition, cancellationToken);
        if (
            known is not null
            && ReferenceEquals(known.Edition, edition)
            && string.Equals(known.SectorsVersion, sectors?.Version, StringComparison.Ordinal)
        )
        {
            return known.Register;
        }

        var register = new Register(
            authority,
            edition.Head.Live,
            edition.Head.Since,
            edition.Items,
            (sectors?.Value ?? SectorOverrides.None).Sectors
        );
        snapshots[authority] = new(edition, sectors?.Version, register);
        return register;
    }

    /// <summary>
    /// Puts a plan into force. Safe to call twice with the same plan, also after a crash: what has been applied is not
    /// applied again.
    /// </summary>
    public async Task<ApplyOutcome> ApplyAsync(
        RegisterPlan plan,
        bool force,
        CancellationToken cancellationToken = default
    )
    {
        if (plan.Problems.Count > 0)
        {
            return ApplyOutcome.Unusable;
        }

        if (plan.IsEmpty)
        {
            return ApplyOutcome.NothingToChange;
        }

        if (plan.Share.NeedsForce && !force)
        {
            return ApplyOutcome.NeedsForce;
        }

        var authority = plan.Existing.Authority;
        var isApplied = await editions.TryReplaceAsync(
            authority,
            plan.Existing.Edition,
            plan.Result,
            head => head with { Since = clock.GetUtcNow() },
            cancellationToken
        );
        if (isApplied)
        {
            return ApplyOutcome.Applied;
        }

        var inForce = await editions.ReadAsync(authority, cancellationToken: cancellationToken);
        return inForce.Items.SequenceEqual(plan.Result) ? ApplyOutcome.Applied : ApplyOutcome.OutOfDate;
    }

    /// <summary>Sets the sector of a school against the rule, or takes that back where it is null. Imports do not touch it.</summary>
    public async Task<OverrideOutcome> SetSectorAsync(
        string authority,
        int urn,
        Sector? sector,
        CancellationToken cancellationToken = default
    )
    {
        var register = await ReadAsync(authority, cancellationToken);
        if (register.Find(urn) is null)
        {
            return OverrideOutcome.NoSuchSchool;
        }

        var key = SectorOverrides.KeyFor(authority);
        while (true)
        {
            var stored = await tables.GetAsync(key, cancellationToken);
            var changed = (stored?.Value ?? SectorOverrides.None).With(urn, sector);
            if (changed.Sectors.Count > SectorOverrides.Most)
            {
                return OverrideOutcome.TooMany;
            }

            var isWritten = stored is null
                ? await tables.TryAddAsync(key, changed, cancellationToken)
                : await tables.TryReplaceAsync(key, stored with { Value = changed }, cancellationToken);
            if (isWritten)
            {
                return OverrideOutcome.Done;
            }
        }
    }

    private sealed record Snapshot(Edition<School> Edition, string? SectorsVersion, Register Register);
}
