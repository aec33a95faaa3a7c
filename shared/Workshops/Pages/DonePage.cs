using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Workshops.Pages;

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
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenAsync(
            request,
            async visit =>
            {
                var reference = visit.Series.Ref;
                if (
                    await drafts.FindAsync(reference, visit.Invitation, request["draft"], cancellationToken)
                        is { } draft
                    && await series.FindBookingAsync(reference, draft.Value.Booking, cancellationToken) is { } booking
                )
                {
                    var path = addresses.OfBooking(visit.Series, booking.Id).AbsolutePath;
                    var model = new DoneModel(visit.Series, visit.Sessions, booking, path, visit.Paths.Start);
                    return visit.Sign(Page.Ok<DoneView>(model));
                }

                return Page.SeeOther(visit.Paths.Start);
            },
            cancellationToken
        );
}
