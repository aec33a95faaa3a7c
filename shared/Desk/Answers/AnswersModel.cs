using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What the page shows from which all answers are downloaded.</summary>
/// <param name="File">The round.</param>
/// <param name="Schools">The schools from which somebody had sent answers when they were last counted.</param>
public sealed record AnswersModel(RoundFile File, IReadOnlyList<InvitedSchool> Schools);
