using SchoolsDigital.Consultations;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>Whose page a survey page is: that of the authority that asks.</summary>
internal static class SurveySite
{
    public static Site Of(Consultation consultation) =>
        new()
        {
            ServiceName = consultation.Title,
            AuthorityName = consultation.Authority.Name,
            ContactEmail = consultation.Authority.ReplyTo,
            Brand = BrandColour.TryParse(consultation.Authority.Colours.Main),
        };
}
