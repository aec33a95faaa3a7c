using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>A round in the list of rounds.</summary>
/// <param name="Round">The round.</param>
/// <param name="Authority">Whose it is.</param>
/// <param name="Answers">How far its schools have come.</param>
/// <param name="Next">What happens next.</param>
public sealed record RoundLine(Round Round, string Authority, ShownCount Answers, string Next);
