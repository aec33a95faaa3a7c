using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations.InvitedSchools;

namespace SchoolsDigital.Local.Commands;

/// <summary>How far a round has come.</summary>
/// <param name="Round">The round.</param>
/// <param name="Invited">How many schools were asked.</param>
/// <param name="Some">How many of them have answered, and are hoped to say more.</param>
/// <param name="Enough">How many have said enough.</param>
/// <param name="Answered">How many responses there were when the schools were last counted.</param>
public sealed record RoundProgress(Round Round, int Invited, int Some, int Enough, int Answered)
{
    /// <summary>Counts the schools of a round.</summary>
    public static RoundProgress Of(Round round, IReadOnlyCollection<InvitedSchool> schools) =>
        new(
            round,
            schools.Count,
            schools.Count(school => school.Progress == SchoolProgress.Some),
            schools.Count(school => school.Progress == SchoolProgress.Enough),
            schools.Sum(school => school.Answered)
        );
}
