using SchoolsDigital.Web.Sites;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Whose page a page of a series is: that of the authority that invites.</summary>
public static class WorkshopSite
{
    public static Site Of(WorkshopSeries series) =>
        new()
        {
            ServiceName = series.Title,
            AuthorityName = series.Authority.Name,
            ContactEmail = series.Authority.ReplyTo,
            Brand = BrandColour.TryParse(series.Authority.Colours.Main),
        };
}
