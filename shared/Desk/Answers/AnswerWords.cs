using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Desk.Answers;

/// <summary>What the desk calls the people who have answered.</summary>
internal static class AnswerWords
{
    /// <summary>Who somebody is, as far as that is known.</summary>
    public static string WhoOf(GivenAnswers given) =>
        given switch
        {
            { Invitation.Entered: { } entered } => $"Entered by a coordinator, {EntryWords.From(entered)}",
            { Contact: { Name: { } name } contact } => $"{name}, {contact.Title ?? contact.Role.Label()}",
            { Contact: { } contact } => contact.DisplayName,
            { Invitation.ContactId: not null } => "A contact who has been deleted",
            _ => "A colleague, by the school’s link",
        };

    /// <summary>The role that somebody chose; empty for none.</summary>
    public static string RoleOf(Survey survey, Response response) =>
        survey.Roles.FirstOrDefault(role => role.Code == response.Role)?.Text ?? response.Role ?? "";

    /// <summary>Whom somebody answers for; empty where it was not asked.</summary>
    public static string ScopeOf(Survey survey, Response response) =>
        survey.Scopes.FirstOrDefault(scope => scope.Code == response.Scope)?.Text ?? response.Scope ?? "";
}
