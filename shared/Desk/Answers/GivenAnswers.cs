using SchoolsDigital.Answers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What somebody of a school has sent, in an attributed round.</summary>
/// <param name="School">The school.</param>
/// <param name="Invitation">The invitation by whose link they answered.</param>
/// <param name="Contact">Whom the invitation was sent to; null for a colleague, and where the contact has been deleted.</param>
/// <param name="Response">The answers that count.</param>
public sealed record GivenAnswers(InvitedSchool School, Invitation Invitation, Contact? Contact, Response Response);
