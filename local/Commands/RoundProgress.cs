using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Local.Commands;

/// <summary>How far a round has come, as far as it may be shown.</summary>
/// <param name="Round">The round.</param>
/// <param name="Invited">How many schools were asked.</param>
/// <param name="Some">How many of them have answered, and are hoped to say more; all that have, in an anonymous round.</param>
/// <param name="Enough">How many have said enough; 0 in an anonymous round.</param>
/// <param name="Answered">How many responses there were when the schools were last counted.</param>
/// <param name="IsAnonymous">Whether the numbers stay as they are from one count to the next.</param>
/// <param name="CountedAt">When an anonymous round was counted (UTC); null before the first count, and in other rounds.</param>
public sealed record RoundProgress(
    Round Round,
    int Invited,
    int Some,
    int Enough,
    int Answered,
    bool IsAnonymous,
    DateTimeOffset? CountedAt
)
{
    /// <summary>What may be shown of a round.</summary>
    public static RoundProgress Of(Round round, ShownCount count) =>
        new(
            round,
            count.Total.Schools,
            count.Total.Answered,
            count.Total.Enough,
            count.Total.Responses,
            count.IsAnonymous,
            count.CountedAt
        );
}
