using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>What every school of a round is to be told.</summary>
/// <param name="Round">The round.</param>
/// <param name="Id">Names what was decided, so that no school hears of it twice.</param>
/// <param name="Kind">What has happened.</param>
/// <param name="OpenUntil">Schools that would close before then close then (UTC); null to leave their deadlines.</param>
/// <param name="CloseBy">Schools that would close after then close then (UTC); null to leave their deadlines.</param>
public sealed record SchoolsNotice(
    RoundRef Round,
    string Id,
    SchoolEventKind Kind,
    DateTimeOffset? OpenUntil = null,
    DateTimeOffset? CloseBy = null
);
