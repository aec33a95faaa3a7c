using SchoolsDigital.Consultations.Authorities;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>What the desk's first page shows.</summary>
/// <param name="Lines">The rounds, the newest first.</param>
/// <param name="Held">The authorities whose mail is held after a restore.</param>
public sealed record RoundsModel(IReadOnlyList<RoundLine> Lines, IReadOnlyList<Authority> Held);
