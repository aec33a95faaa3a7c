using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>Somebody who came in by a good invitation while booking is open.</summary>
/// <param name="Sessions">All sessions, as they come in time.</param>
/// <param name="Now">When they came (UTC).</param>
internal sealed record WorkshopVisit(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    SeriesInvitation Invitation,
    WorkshopPaths Paths,
    DateTimeOffset Now
)
{
    /// <summary>A page under the name and colour of the authority that invites.</summary>
    public PageResult Sign(PageResult page) => page with { Site = WorkshopSite.Of(Series) };
}
