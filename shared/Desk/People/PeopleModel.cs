using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Desk.People;

/// <summary>What the page of an authority's people shows.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="People">Who has a role.</param>
/// <param name="Changes">Every change of roles, the newest first.</param>
/// <param name="Typed">What was typed into the form.</param>
/// <param name="Once">The id of the form.</param>
public sealed record PeopleModel(
    Authority Authority,
    AuthorityPeople People,
    IReadOnlyList<LedgerEntry> Changes,
    InviteForm Typed,
    string Once
)
{
    /// <summary>What was just done; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>Whether people sign in by links that we mail to them.</summary>
    public bool SendsLinks { get; init; }
}
