using SchoolsDigital.Schools;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>How far the schools of a sector have come, when last counted. Each school counts in the furthest stage it has reached.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Schools">How many were asked.</param>
/// <param name="Opened">In how many somebody has pressed start and nobody has gone further.</param>
/// <param name="Started">In how many somebody has answered something and nobody has sent it.</param>
/// <param name="Answered">How many have answered and may say more.</param>
/// <param name="Enough">How many have said enough.</param>
/// <param name="Held">How many are left alone at present.</param>
/// <param name="Unsent">How many people have begun and not sent their answers.</param>
/// <param name="Responses">How many people have sent their answers.</param>
public sealed record SectorTally(
    Sector Sector,
    int Schools = 0,
    int Opened = 0,
    int Started = 0,
    int Answered = 0,
    int Enough = 0,
    int Held = 0,
    int Unsent = 0,
    int Responses = 0
)
{
    /// <summary>How many schools have sent at least one response.</summary>
    public int Heard => Answered + Enough;

    /// <summary>How many schools nobody has opened the survey at.</summary>
    public int Silent => Schools - Opened - Started - Answered - Enough;

    /// <summary>What one school counts for.</summary>
    public static SectorTally Of(InvitedSchool school) =>
        new(
            school.Sector,
            1,
            school.Stage == SchoolStage.Opened ? 1 : 0,
            school.Stage == SchoolStage.Started ? 1 : 0,
            school.Stage == SchoolStage.Answered ? 1 : 0,
            school.Stage == SchoolStage.Enough ? 1 : 0,
            school.HeldSince is null ? 0 : 1,
            school.Opened + school.Started,
            school.Answered
        );

    /// <summary>Both together, in this one's sector.</summary>
    public SectorTally Plus(SectorTally other) => Add(other, 1);

    /// <summary>This one without the other.</summary>
    public SectorTally Minus(SectorTally other) => Add(other, -1);

    private SectorTally Add(SectorTally other, int sign) =>
        new(
            Sector,
            Schools + (sign * other.Schools),
            Opened + (sign * other.Opened),
            Started + (sign * other.Started),
            Answered + (sign * other.Answered),
            Enough + (sign * other.Enough),
            Held + (sign * other.Held),
            Unsent + (sign * other.Unsent),
            Responses + (sign * other.Responses)
        );
}
