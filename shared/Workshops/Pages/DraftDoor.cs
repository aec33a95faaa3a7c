using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>Lets somebody in to a draft of their invitation that is not a booking yet.</summary>
public sealed class DraftDoor(WorkshopDoor door, BookingDrafts drafts, SeriesStore series)
{
    /// <summary>The route of a draft's page.</summary>
    internal const string Route = "/{authority}/workshops/{series}/{link}/{draft}/";

    private const string DraftParameter = "draft";

    /// <summary>Goes on with the draft in the address; what is a booking already shows itself as one.</summary>
    internal Task<IResult> OpenAsync(
        PageRequest request,
        Func<WorkshopVisit, BookingDraft, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    ) =>
        door.OpenAsync(
            request,
            async visit =>
            {
                var reference = visit.Series.Ref;
                if (
                    !int.TryParse(request[DraftParameter], CultureInfo.InvariantCulture, out var number)
                    || await drafts.FindAsync(reference, visit.Invitation, number, cancellationToken) is not { } draft
                )
                {
                    return Page.SeeOther(visit.Paths.Start);
                }

                return await series.FindBookingAsync(reference, draft.Booking, cancellationToken) is null
                    ? await comeIn(visit, draft)
                    : Page.SeeOther(visit.Paths.Of(draft, WorkshopPaths.DoneName));
            },
            cancellationToken
        );
}
