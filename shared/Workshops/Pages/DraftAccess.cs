using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>
/// Lets somebody in to their draft. What they post is taken only where it is about what they were shown; otherwise
/// <see cref="StalePage"/> says what has happened, and holds what they typed.
/// </summary>
internal sealed class DraftAccess(WorkshopAccess access, BookingDrafts drafts, SeriesStore series)
{
    /// <summary>The route of a draft's page.</summary>
    internal const string Route = "/{authority}/workshops/{series}/{link}/{draft}/";

    /// <summary>The hidden field that says which version of the draft a page shows.</summary>
    internal const string ShownField = "shown";

    private const string DraftParameter = "draft";

    /// <summary>Shows a page of the draft in the address; what is a booking already shows itself as one.</summary>
    internal Task<IResult> OpenAsync(
        PageRequest request,
        Func<DraftVisit, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    ) =>
        access.OpenAsync(
            request,
            async at =>
                await FindAsync(at, request, cancellationToken) is not { } visit ? Page.SeeOther(at.Paths.Start)
                : await FindBookingAsync(visit, cancellationToken) is null ? await comeIn(visit)
                : Page.SeeOther(visit.PathOf(WorkshopPaths.DoneName)),
            cancellationToken
        );

    /// <summary>Keeps what a form says, where its page showed the draft as it still is. Sent twice, it is kept once.</summary>
    internal Task<IResult> KeepAsync(
        PageRequest request,
        PostedForm form,
        Func<DraftVisit, DraftStep> read,
        CancellationToken cancellationToken
    ) =>
        TakeAsync(
            request,
            form,
            async visit =>
            {
                var step = read(visit);
                return step.Changed is { } changed && visit.Draft.Says(changed) ? step.Answer
                    : visit.Shown != form.Line(ShownField) ? Changed(visit, form)
                    : step.Changed is null ? step.Answer
                    : await KeepAsync(visit, step, form, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Makes a booking of the draft, where the page of the button showed it as it still is.</summary>
    internal Task<IResult> ConfirmAsync(
        PageRequest request,
        PostedForm form,
        Func<DraftVisit, Task<IResult>> book,
        CancellationToken cancellationToken
    ) =>
        TakeAsync(
            request,
            form,
            async visit => visit.Shown == form.Line(ShownField) ? await book(visit) : Changed(visit, form),
            cancellationToken,
            isButton: true
        );

    /// <summary>What to say to a form of a draft that was booked as something else than the form showed.</summary>
    internal PageResult BookedAlready(DraftVisit visit, PostedForm form) =>
        StalePage.Booked(visit, form, NewVisitor(visit.At));

    private Task<IResult> TakeAsync(
        PageRequest request,
        PostedForm form,
        Func<DraftVisit, Task<IResult>> comeIn,
        CancellationToken cancellationToken,
        bool isButton = false
    ) =>
        access.OpenAsync(
            request,
            async at =>
            {
                if (await FindAsync(at, request, cancellationToken) is not { } visit)
                {
                    return StalePage.Gone(at, form, NewVisitor(at));
                }

                if (await FindBookingAsync(visit, cancellationToken) is not { } booking)
                {
                    return await comeIn(visit);
                }

                // The button that has made the booking, pressed again: the same page, the same version, the same answer.
                if (!isButton || booking.MadeFrom != form.Line(ShownField))
                {
                    return BookedAlready(visit, form);
                }

                await drafts.EmptyAsync(at.Series.Ref, at.Invitation, visit.Draft.Visitor, cancellationToken);
                return Page.SeeOther(visit.PathOf(WorkshopPaths.DoneName));
            },
            cancellationToken
        );

    private async Task<IResult> KeepAsync(
        DraftVisit visit,
        DraftStep step,
        PostedForm form,
        CancellationToken cancellationToken
    )
    {
        var kept = visit.Found with { Value = step.Changed! };
        var (reference, invitation) = (visit.At.Series.Ref, visit.At.Invitation);
        if (await drafts.TryKeepAsync(reference, invitation, kept, cancellationToken))
        {
            return step.Answer;
        }

        var now = await drafts.FindAsync(reference, invitation, visit.Draft.Visitor, cancellationToken);
        return now is null
            ? StalePage.Gone(visit.At, form, NewVisitor(visit.At))
            : Changed(visit with { Found = now }, form);
    }

    private PageResult Changed(DraftVisit visit, PostedForm form) =>
        StalePage.Changed(visit, form, NewVisitor(visit.At));

    private string NewVisitor(WorkshopVisit at) => drafts.Offer(at.Series.Ref, at.Invitation);

    private async Task<DraftVisit?> FindAsync(
        WorkshopVisit at,
        PageRequest request,
        CancellationToken cancellationToken
    ) =>
        await drafts.FindAsync(at.Series.Ref, at.Invitation, request[DraftParameter], cancellationToken) is { } found
            ? new(at, found)
            : null;

    private Task<Booking?> FindBookingAsync(DraftVisit visit, CancellationToken cancellationToken) =>
        series.FindBookingAsync(visit.At.Series.Ref, visit.Draft.Booking, cancellationToken);
}
