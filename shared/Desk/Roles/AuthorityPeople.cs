using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>
/// Everybody who has a role in an authority. They are one record, so that no two changes at once can leave an authority
/// without an owner.
/// </summary>
/// <param name="People">They, in the order in which they were invited.</param>
/// <param name="Latest">The latest change, as the ledger says it: kept here too, so that a crash between the two loses neither.</param>
public sealed record AuthorityPeople(IReadOnlyList<DeskPerson> People, LedgerEntry? Latest = null)
{
    // As with authorities: whom they are to let in is asked before it is known which of them.
    private const string Partition = "all";

    /// <summary>An authority that nobody has been invited to.</summary>
    public static AuthorityPeople Nobody { get; } = new([]);

    /// <summary>The people of all authorities, by code.</summary>
    public static RecordRange<AuthorityPeople> All => new("DeskPeople", Partition);

    /// <summary>Where the people of an authority stand.</summary>
    public static RecordKey<AuthorityPeople> KeyFor(string authority) => new("DeskPeople", Partition, authority);

    /// <summary>Somebody by their id; null where they have no role.</summary>
    public DeskPerson? Find(string id) =>
        People.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.Ordinal));

    /// <summary>Whether somebody is the only owner there is.</summary>
    public bool IsLastOwner(DeskPerson person) =>
        person.Role == DeskRole.Owner && People.Count(other => other.Role == DeskRole.Owner) == 1;
}
