using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What the page of a school's answers shows.</summary>
/// <param name="File">The round.</param>
/// <param name="School">The school.</param>
/// <param name="Answers">What its people have sent.</param>
public sealed record SchoolAnswersModel(RoundFile File, InvitedSchool School, IReadOnlyList<GivenAnswers> Answers);
