using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>Every change of the roles in an authority, as its ledger has it.</summary>
public sealed class RoleLedger(Ledger ledger, RoleStore roles)
{
    private const string Prefix = "role|";

    /// <summary>They, the newest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string authority, CancellationToken cancellationToken)
    {
        var noted = await ledger.ReadForAuthorityAsync(authority, cancellationToken);
        var people = await roles.ReadAsync(authority, cancellationToken);
        return
        [
            .. noted
                .Append(people.Latest)
                .OfType<LedgerEntry>()
                .Where(entry => entry.Id.StartsWith(Prefix, StringComparison.Ordinal))
                .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
                .OrderByDescending(entry => entry.At),
        ];
    }

    /// <summary>What was done by one form; null where nothing was.</summary>
    public static LedgerEntry? Find(IReadOnlyList<LedgerEntry> changes, string once) =>
        changes.FirstOrDefault(entry => entry.Id.StartsWith($"{Prefix}{once}|", StringComparison.Ordinal));

    // Somebody who goes back and chooses another role sends the same form for another thing.
    internal static string IdOf(string once, string person, DeskRole? role) => $"{Prefix}{once}|{person}|{role}";
}
