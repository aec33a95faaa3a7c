namespace SchoolsDigital.Desk.Roles;

/// <summary>A change of roles that has been decided.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="People">Everybody who has a role afterwards; null where nothing changes.</param>
/// <param name="What">What the ledger says of it.</param>
internal sealed record RoleChange(RoleOutcome Outcome, IReadOnlyList<DeskPerson>? People = null, string What = "");
