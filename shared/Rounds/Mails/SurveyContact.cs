using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>A contact of a school, and whether mail about surveys may go there.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Stopped">Since when no such mail goes there, and why; null where it does.</param>
public sealed record SurveyContact(Contact Contact, Suppression? Stopped)
{
    /// <summary>Whether mail about surveys may go there.</summary>
    public bool IsReachable => Stopped is null;
}
