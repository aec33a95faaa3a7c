using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// What mails say of a link. Nobody can tell who has answered by a school's link, so that nothing may be said to its
/// holder as if they had not.
/// </summary>
internal static class LinkWords
{
    /// <summary>Whether the link may be passed on.</summary>
    public static string Sharing(LinkPurpose purpose) =>
        purpose == LinkPurpose.SchoolSurvey
            ? "Please pass this link on to your colleagues: everybody answers for themselves."
            : "This link is yours alone. Please do not pass it on.";

    /// <summary>How somebody comes back to answers that they have begun.</summary>
    public static string ComingBack(LinkPurpose purpose) =>
        purpose == LinkPurpose.SchoolSurvey
            ? "You can stop at any time. When you start, you get a link of your own to come back by."
            : "You can stop at any time and come back by the same link.";

    /// <summary>What people should do, be their answers here or not.</summary>
    public static string Answered(Consultation consultation, InvitedSchool school, LinkPurpose purpose)
    {
        var title = consultation.Title;
        return (purpose, consultation.Links.Mode) switch
        {
            (LinkPurpose.SchoolSurvey, _) =>
                $"This is a reminder of {title} for everyone at {school.Name}. If you have sent your answers, thank you: all that is left is to pass the link on.",
            (_, LinkMode.Personal) => $"We do not have your answers to {title} yet, and would like to.",
            _ =>
                $"No answers to {title} have been sent by your own link yet. If you have sent yours by the link that your school shares, thank you: you do not need to do anything.",
        };
    }
}
