using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Feeds;

/// <summary>The calendar of a series for whoever has its address. Calendars ask for it every hour or so.</summary>
internal sealed class FeedPage(SeriesLinks links, SeriesStore store, TimeProvider clock) : IPage
{
    private const string ForAQuarterOfAnHour = "private, max-age=900";

    /// <inheritdoc/>
    public static string Route => "/{authority}/workshops/{series}/calendar/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var reference = new SeriesRef(request["authority"], request["series"]);
        if (links.Read(request.Link, LinkPurpose.WorkshopCalendar, reference) is { } refusal)
        {
            return refusal;
        }

        if (await store.FindAsync(reference, cancellationToken) is not { } series)
        {
            return Page.LinkNotValid();
        }

        var sessions = await store.ListSessionsAsync(reference, cancellationToken);
        var headers = request.Http.Response.Headers;
        headers.CacheControl = ForAQuarterOfAnHour;
        headers.ETag = TagOf(series, sessions);
        return headers.ETag == request.Http.Request.Headers.IfNoneMatch
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : SeriesCalendar.Of(series, sessions, clock.GetUtcNow()).Send();
    }

    // Weak, since the file says when it was made and is otherwise the same.
    private static string TagOf(WorkshopSeries series, IReadOnlyList<Session> sessions)
    {
        var content = SeriesCalendar.Of(series, sessions, DateTimeOffset.UnixEpoch).Content.Span;
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";
    }
}
