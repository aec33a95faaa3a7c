using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>An open round in which a school takes part.</summary>
/// <param name="Round">The round.</param>
/// <param name="Asked">The ids of the contacts who were invited.</param>
public sealed record ContactRound(Round Round, IReadOnlySet<string> Asked);
