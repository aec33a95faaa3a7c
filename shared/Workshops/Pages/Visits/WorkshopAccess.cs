using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>
/// Looks at a link and says what its holder may do now. A link that is not of the authority and the series in the path
/// looks like any other bad link.
/// </summary>
internal sealed class WorkshopAccess(
    SignedLinks links,
    SeriesStore store,
    SeriesInvitations invitations,
    TimeProvider clock
)
{
    private const string AuthorityParameter = "authority";
    private const string SeriesParameter = "series";

    /// <summary>Lets the holder of an invitation in while booking is open, or gives the page that says why not. One of the two is null.</summary>
    internal async Task<(WorkshopVisit? Visit, PageResult? Refusal)> OpenAsync(
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var (series, invitation, refusal) = await FindAsync(request, LinkPurpose.Booking, cancellationToken);
        if (series is null || invitation is null)
        {
            return (null, refusal);
        }

        var sessions = await store.ListSessionsAsync(series.Ref, cancellationToken);
        var now = clock.GetUtcNow();
        var isOver = sessions.Count > 0 && !sessions.Any(session => session.EndsAt > now);
        return series.PhaseAt(now) == SeriesPhase.Open && !isOver
            ? (new(series, sessions, invitation, PathsOf(request, "workshops"), now), null)
            : (null, WorkshopProblems.Of(series, isOver, now));
    }

    /// <summary>Lets the holder of a booking in, whenever they come, until it is forgotten.</summary>
    internal async Task<(PlaceVisit? Visit, PageResult? Refusal)> OpenPlaceAsync(
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var reading = links.Read(request.Link, LinkPurpose.BookedPlace);
        if (
            reading.Id is { } link
            && ReferenceOf(request) is { } reference
            && await store.FindAsync(reference, cancellationToken) is { } series
            && await store.FindBookingAsync(reference, link.ToString(), cancellationToken) is { } booking
        )
        {
            var sessions = await store.ListSessionsAsync(reference, cancellationToken);
            return (new(series, sessions, booking, PathsOf(request, "booking"), clock.GetUtcNow()), null);
        }

        return (null, Page.LinkNotValid(reading.HasExpired));
    }

    /// <summary>Where an invitation's link leads, whatever the state of its series; or the page that says that it leads nowhere.</summary>
    internal async Task<(WorkshopSeries? Series, SeriesInvitation? Invitation, PageResult? Refusal)> FindAsync(
        PageRequest request,
        LinkPurpose purpose,
        CancellationToken cancellationToken
    )
    {
        var reading = links.Read(request.Link, purpose);
        return
            reading.Id is { } link
            && ReferenceOf(request) is { } reference
            && await store.FindAsync(reference, cancellationToken) is { } series
            && await invitations.FindAsync(reference, link, cancellationToken) is { } invitation
            ? (series, invitation, null)
            : (null, null, Page.LinkNotValid(reading.HasExpired));
    }

    private static WorkshopPaths PathsOf(PageRequest request, string page) =>
        new($"/{request[AuthorityParameter]}/{page}/{request[SeriesParameter]}/{request.Link}");

    private static SeriesRef? ReferenceOf(PageRequest request) =>
        Codes.AreGood(request[AuthorityParameter], request[SeriesParameter])
            ? new(request[AuthorityParameter], request[SeriesParameter])
            : null;
}
