using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>
/// Lets somebody in to their draft. What they post is taken only where it is about what they were shown; otherwise
/// <see cref="StalePage"/> says what has happened, and holds what they typed.
/// </summary>
internal sealed class DraftAccess(WorkshopAccess access, BookingDrafts drafts, SeriesStore series)
{
    /// <summary>The route of a draft's page.</summary>
    internal const string Route = "/{authority}/workshops/{series}/{link}/{draft}/";

    private const string DraftParameter = "draft";

    /// <summary>The draft in the address, to show a page of it, or where else its visitor is led. One of the two is null.</summary>
    internal async Task<(DraftVisit? Visit, IResult? Elsewhere)> OpenAsync(
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var (at, refusal) = await access.OpenAsync(request, cancellationToken);
        if (at is null)
        {
            return (null, refusal);
        }

        // What is a booking already shows itself as one.
        return await FindAsync(at, request, cancellationToken) is not { } visit ? (null, Page.SeeOther(at.Paths.Start))
            : await FindBookingAsync(visit, cancellationToken) is null ? (visit, null)
            : (null, Page.SeeOther(visit.PathOf(WorkshopPaths.DoneName)));
    }

    /// <summary>The draft that a form is about, to keep what it says, or the page that says why not. One of the two is null.</summary>
    internal async Task<(DraftVisit? Visit, IResult? Elsewhere)> TakeAsync(
        PageRequest request,
        PostedForm form,
        CancellationToken cancellationToken
    )
    {
        var (visit, booking, refusal) = await FindAsync(request, form, cancellationToken);
        return visit is null ? (null, refusal)
            : booking is null ? (visit, null)
            : (null, BookedAlready(visit, form));
    }

    /// <summary>Keeps what a form says, where its page showed the draft as it still is. Sent twice, it is kept once.</summary>
    /// <param name="changed">The draft as it is to be; null where nothing of it is to be kept.</param>
    /// <param name="answer">Where it leads on, or the page that says what is wrong.</param>
    internal async Task<IResult> KeepAsync(
        DraftVisit visit,
        PostedForm form,
        BookingDraft? changed,
        IResult answer,
        CancellationToken cancellationToken
    )
    {
        if (changed is not null && visit.Draft.Says(changed))
        {
            return answer;
        }

        if (!IsShown(visit, form))
        {
            return Changed(visit, form);
        }

        if (changed is null)
        {
            return answer;
        }

        var kept = visit.Found with { Value = changed };
        var (reference, invitation) = (visit.At.Series.Ref, visit.At.Invitation);
        if (await drafts.TryKeepAsync(reference, invitation, kept, cancellationToken))
        {
            return answer;
        }

        var now = await drafts.FindAsync(reference, invitation, visit.Draft.Visitor, cancellationToken);
        return now is null
            ? StalePage.Gone(visit.At, form, NewVisitor(visit.At))
            : Changed(visit with { Found = now }, form);
    }

    /// <summary>
    /// The draft to make a booking of, where the page of the button showed it as it still is, or where else it leads. One of
    /// the two is null.
    /// </summary>
    internal async Task<(DraftVisit? Visit, IResult? Elsewhere)> ConfirmAsync(
        PageRequest request,
        PostedForm form,
        CancellationToken cancellationToken
    )
    {
        var (visit, booking, refusal) = await FindAsync(request, form, cancellationToken);
        if (visit is null)
        {
            return (null, refusal);
        }

        if (booking is null)
        {
            return IsShown(visit, form) ? (visit, null) : (null, Changed(visit, form));
        }

        if (booking.MadeFrom != form.Line(DraftVisit.ShownField))
        {
            return (null, BookedAlready(visit, form));
        }

        // The button that has made the booking, pressed again: the same page, the same version, the same answer.
        await drafts.EmptyAsync(visit.At.Series.Ref, visit.At.Invitation, visit.Draft.Visitor, cancellationToken);
        return (null, Page.SeeOther(visit.PathOf(WorkshopPaths.DoneName)));
    }

    /// <summary>What to say to a form of a draft that was booked as something else than the form showed.</summary>
    internal PageResult BookedAlready(DraftVisit visit, PostedForm form) =>
        StalePage.Booked(visit, form, NewVisitor(visit.At));

    private static bool IsShown(DraftVisit visit, PostedForm form) => visit.Shown == form.Line(DraftVisit.ShownField);

    private PageResult Changed(DraftVisit visit, PostedForm form) =>
        StalePage.Changed(visit, form, NewVisitor(visit.At));

    private string NewVisitor(WorkshopVisit at) => drafts.Offer(at.Series.Ref, at.Invitation);

    // The draft that a form is about, and the booking that it has become; or the page that says that there is none.
    private async Task<(DraftVisit? Visit, Booking? Booking, PageResult? Refusal)> FindAsync(
        PageRequest request,
        PostedForm form,
        CancellationToken cancellationToken
    )
    {
        var (at, refusal) = await access.OpenAsync(request, cancellationToken);
        if (at is null)
        {
            return (null, null, refusal);
        }

        return await FindAsync(at, request, cancellationToken) is { } visit
            ? (visit, await FindBookingAsync(visit, cancellationToken), null)
            : (null, null, StalePage.Gone(at, form, NewVisitor(at)));
    }

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
