using SchoolsDigital.Rounds.Authorities;
using SchoolsDigital.Web.Sites;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>Whose page a page of a series is: that of the authority that invites.</summary>
public static class WorkshopSite
{
    public static Site Of(WorkshopSeries series) => AuthoritySite.Of(series.Authority, series.Title);
}
