using SchoolsDigital.Invitations;
using SchoolsDigital.Storage;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>What people have typed and not confirmed, kept here so that every page can be left and come back to.</summary>
public sealed class BookingDrafts(ITableStore records, SeriesStore series, ILinkIds ids)
{
    /// <summary>The number that the next draft of an invitation would have. Changes nothing.</summary>
    public async Task<int> NextAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        CancellationToken cancellationToken
    ) =>
        (await ListAsync(reference, invitation, cancellationToken)).Select(draft => draft.Number).DefaultIfEmpty().Max()
        + 1;

    /// <summary>
    /// Begins a draft of a number. Pressed twice it is one draft; where something was typed into it already, as in another
    /// window, the next one is begun.
    /// </summary>
    public async Task<BookingDraft> BeginAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        int number,
        CancellationToken cancellationToken
    )
    {
        var next = await NextAsync(reference, invitation, cancellationToken);
        for (var tried = Math.Clamp(number, 1, next); ; tried++)
        {
            var draft = new BookingDraft(tried, ids.Next($"{reference}|place|{invitation.Link}|{tried}").ToString());
            var key = BookingDraft.KeyFor(reference, invitation.Link, tried);
            if (await records.TryAddAsync(key, draft, cancellationToken))
            {
                return draft;
            }

            if (
                await records.GetAsync(key, cancellationToken) is { Value: { IsEmpty: true } found }
                && await series.FindBookingAsync(reference, found.Booking, cancellationToken) is null
            )
            {
                return found;
            }
        }
    }

    /// <summary>A draft; null where there is none.</summary>
    public async Task<BookingDraft?> FindAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        int number,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(BookingDraft.KeyFor(reference, invitation.Link, number), cancellationToken))?.Value;

    /// <summary>Keeps what was typed. The last one to press wins.</summary>
    public Task KeepAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        BookingDraft draft,
        CancellationToken cancellationToken
    ) => records.UpsertAsync(BookingDraft.KeyFor(reference, invitation.Link, draft.Number), draft, cancellationToken);

    /// <summary>The bookings that were made by an invitation, in the order in which they were begun.</summary>
    public async Task<IReadOnlyList<Booking>> BookingsAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        CancellationToken cancellationToken
    )
    {
        var made = new List<Booking>();
        foreach (var draft in await ListAsync(reference, invitation, cancellationToken))
        {
            if (await series.FindBookingAsync(reference, draft.Booking, cancellationToken) is { } booking)
            {
                made.Add(booking);
            }
        }

        return made;
    }

    private async Task<IReadOnlyList<BookingDraft>> ListAsync(
        SeriesRef reference,
        SeriesInvitation invitation,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(BookingDraft.Of(reference, invitation.Link), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
}
