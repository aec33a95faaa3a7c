using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>Somebody who came in by the link of their booking.</summary>
/// <param name="Sessions">All sessions, as they come in time.</param>
/// <param name="Now">When they came (UTC).</param>
public sealed record PlaceVisit(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    Booking Booking,
    WorkshopPaths Paths,
    DateTimeOffset Now
)
{
    /// <summary>A session by its code; null where there is none.</summary>
    public Session? Find(string? code) => Sessions.FirstOrDefault(session => session.Code == code);

    /// <summary>A page under the name and colour of the authority that invites.</summary>
    public PageResult Sign(PageResult page) => page with { Site = WorkshopSite.Of(Series) };
}
