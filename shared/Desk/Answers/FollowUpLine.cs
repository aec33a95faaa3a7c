using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Answers;

/// <summary>A follow-up as the desk lists it.</summary>
/// <param name="FollowUp">What stands of it.</param>
/// <param name="School">The school.</param>
/// <param name="Question">The question.</param>
/// <param name="Option">The option that somebody of the school has chosen.</param>
public sealed record FollowUpLine(FollowUp FollowUp, InvitedSchool School, Question Question, ChoiceOption Option);
