using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>Who may do what in which authority. Every change is in the authority's ledger.</summary>
public sealed class RoleStore(ITableStore records, Ledger ledger, TimeProvider clock)
{
    /// <summary>Everybody who has a role in an authority.</summary>
    public async Task<AuthorityPeople> ReadAsync(string authority, CancellationToken cancellationToken) =>
        (await records.GetAsync(AuthorityPeople.KeyFor(authority), cancellationToken))?.Value ?? AuthorityPeople.Nobody;

    /// <summary>Somebody's role in every authority in which they have one, by its code.</summary>
    public async Task<IReadOnlyDictionary<string, DeskPerson>> FindAsync(
        string person,
        CancellationToken cancellationToken
    )
    {
        var found = new SortedDictionary<string, DeskPerson>(StringComparer.Ordinal);
        await foreach (var authority in records.ListAsync(AuthorityPeople.All, cancellationToken))
        {
            if (authority.Value.Find(person) is { } known)
            {
                found.Add(authority.Row, known);
            }
        }

        return found;
    }

    /// <summary>Gives somebody a role who has none. Safe to call twice with one id.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="person">Who, and which role.</param>
    /// <param name="by">Who does it, and the id of the form by which they do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<RoleOutcome> AddAsync(
        string authority,
        DeskPerson person,
        (string Name, string Once) by,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            authority,
            known =>
                known.Find(person.Id) is not null
                    ? new(RoleOutcome.AlreadyThere)
                    : new(
                        RoleOutcome.Done,
                        [.. known.People, person],
                        $"{person.Name} ({person.Email}) was invited as {RoleWords.InASentence(person.Role)}."
                    ),
            by.Name,
            RoleLedger.IdOf(by.Once, person.Id, person.Role),
            cancellationToken
        );

    /// <summary>Gives somebody another role. Safe to call twice with one id.</summary>
    public Task<RoleOutcome> ChangeAsync(
        string authority,
        string person,
        DeskRole role,
        (string Name, string Once) by,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            authority,
            known => Decide(known, person, role),
            by.Name,
            RoleLedger.IdOf(by.Once, person, role),
            cancellationToken
        );

    /// <summary>Takes somebody's role away, which ends what they may do at once. Safe to call twice with one id.</summary>
    public Task<RoleOutcome> RemoveAsync(
        string authority,
        string person,
        (string Name, string Once) by,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            authority,
            known => Decide(known, person, role: null),
            by.Name,
            RoleLedger.IdOf(by.Once, person, role: null),
            cancellationToken
        );

    private static RoleChange Decide(AuthorityPeople known, string id, DeskRole? role)
    {
        if (known.Find(id) is not { } person)
        {
            return new(RoleOutcome.Gone);
        }

        if (person.Role == role)
        {
            return new(RoleOutcome.Done);
        }

        if (known.IsLastOwner(person))
        {
            return new(RoleOutcome.LastOwner);
        }

        return role is { } given
            ? new(
                RoleOutcome.Done,
                [.. known.People.Select(one => one == person ? one with { Role = given } : one)],
                $"{person.Name} ({person.Email}) was {RoleWords.InASentence(person.Role)} and is now {RoleWords.InASentence(given)}."
            )
            : new(
                RoleOutcome.Done,
                [.. known.People.Where(one => one != person)],
                $"{person.Name} ({person.Email}), {RoleWords.InASentence(person.Role)}, was removed."
            );
    }

    private async Task<RoleOutcome> ChangeAsync(
        string authority,
        Func<AuthorityPeople, RoleChange> decide,
        string by,
        string id,
        CancellationToken cancellationToken
    )
    {
        var key = AuthorityPeople.KeyFor(authority);
        while (true)
        {
            var stored = await records.GetAsync(key, cancellationToken);
            var known = stored?.Value ?? AuthorityPeople.Nobody;
            if (known.Latest is { } latest)
            {
                await ledger.NoteForAuthorityAsync(authority, latest, cancellationToken);
                if (string.Equals(latest.Id, id, StringComparison.Ordinal))
                {
                    return RoleOutcome.Done;
                }
            }

            var change = decide(known);
            if (change.People is not { } people)
            {
                return change.Outcome;
            }

            var entry = new LedgerEntry(id, clock.GetUtcNow(), by, change.What);
            var next = new AuthorityPeople(people, entry);
            if (
                stored is { } read
                    ? await records.TryReplaceAsync(key, read with { Value = next }, cancellationToken)
                    : await records.TryAddAsync(key, next, cancellationToken)
            )
            {
                await ledger.NoteForAuthorityAsync(authority, entry, cancellationToken);
                return change.Outcome;
            }
        }
    }
}
