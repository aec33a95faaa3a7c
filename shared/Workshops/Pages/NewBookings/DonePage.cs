using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>Says that a place is booked, or that somebody waits, and what happens next.</summary>
internal sealed class DonePage(
    WorkshopAccess access,
    BookingDrafts drafts,
    SeriesStore series,
    WorkshopAddresses addresses
) : IPage
{
    /// <inheritdoc/>
    public static string Route => DraftAccess.Route + WorkshopPaths.DoneName;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var reference = visit.Series.Ref;
        if (
            await drafts.FindAsync(reference, visit.Invitation, request["draft"], cancellationToken) is not { } draft
            || await series.FindBookingAsync(reference, draft.Value.Booking, cancellationToken) is not { } booking
        )
        {
            return Page.SeeOther(visit.Paths.Start);
        }

        var path = addresses.OfBooking(visit.Series, booking.Id).AbsolutePath;
        var model = new DoneModel(visit.Series, visit.Sessions, booking, path, visit.Paths.Start);
        return visit.Sign(Page.Ok<DoneView>(model));
    }
}
