using SchoolsDigital.Consultations;
using SchoolsDigital.Rounds.Authorities;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Surveys.Pages.Visits;

/// <summary>Whose page a survey page is: that of the authority that asks.</summary>
internal static class SurveySite
{
    public static Site Of(Consultation consultation) => AuthoritySite.Of(consultation.Authority, consultation.Title);
}
