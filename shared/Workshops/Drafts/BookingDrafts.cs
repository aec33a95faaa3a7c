using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Drafts;

/// <summary>What people have typed and not confirmed, kept here so that every page can be left and come back to.</summary>
internal sealed class BookingDrafts(ITableStore records, SeriesStore series, ILinkIds ids, TimeProvider clock)
{
    /// <summary>An id for the next visitor of an invitation. Keeps nothing: looking at a page begins nothing.</summary>
    public string Offer(SeriesRef reference, SeriesInvitation invitation) =>
        NextVisitor(reference, invitation, attempt: 0);

    /// <summary>
    /// Begins the draft of a visitor. Pressed twice it is one draft; where something was typed into it already, as by a
    /// colleague on the same computer, the page was somebody else's and the draft gets a new id.
    /// </summary>
    /// <param name="visitor">The id that was offered; any other text counts as none.</param>
    /// <param name="fill">What is known already.</param>
    public async Task<BookingDraft> BeginAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        string visitor,
        Func<BookingDraft, BookingDraft> fill,
        CancellationToken cancellationToken
    )
    {
        var offered = LinkId.TryParse(visitor)?.ToString();
        for (var attempt = 1; ; attempt++)
        {
            // Seeded ids are the same for the same subject, so each attempt needs one of its own.
            var id = offered ?? NextVisitor(reference, invitation, attempt);
            var made = fill(new(id, ids.Next($"{reference}|place|{invitation.Link}|{id}").ToString()));
            var key = BookingDraft.KeyFor(reference, invitation.Link, id);
            if (await records.TryAddAsync(key, made, cancellationToken))
            {
                return made;
            }

            if (
                made.IsEmpty
                && await records.GetAsync(key, cancellationToken) is { Value: { IsEmpty: true } found }
                && await series.FindBookingAsync(reference, found.Booking, cancellationToken) is null
            )
            {
                return found;
            }

            offered = null;
        }
    }

    /// <summary>The draft of a visitor; null where there is none.</summary>
    public async Task<Versioned<BookingDraft>?> FindAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        string visitor,
        CancellationToken cancellationToken
    ) =>
        LinkId.TryParse(visitor) is { } id
            ? await records.GetAsync(BookingDraft.KeyFor(reference, invitation.Link, id.ToString()), cancellationToken)
            : null;

    /// <summary>Keeps what was typed, as the next version. False where the draft has changed since it was read.</summary>
    public Task<bool> TryKeepAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        Versioned<BookingDraft> draft,
        CancellationToken cancellationToken
    ) =>
        records.TryReplaceAsync(
            BookingDraft.KeyFor(reference, invitation.Link, draft.Value.Visitor),
            draft with
            {
                Value = draft.Value with { Version = draft.Value.Version + 1 },
            },
            cancellationToken
        );

    /// <summary>Empties a draft that is a booking now: what was typed has no business to lie around twice.</summary>
    public async Task EmptyAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        string visitor,
        CancellationToken cancellationToken
    )
    {
        while (await FindAsync(reference, invitation, visitor, cancellationToken) is { Value.IsEmpty: false } found)
        {
            var empty = new BookingDraft(found.Value.Visitor, found.Value.Booking, found.Value.Version);
            await TryKeepAsync(reference, invitation, found with { Value = empty }, cancellationToken);
        }
    }

    private string NextVisitor(SeriesRef reference, SeriesInvitation invitation, int attempt) =>
        ids.Next($"{reference}|visitor|{invitation.Link}|{clock.GetUtcNow().UtcTicks}|{attempt}").ToString();
}
