using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>Writes to everybody whose booking has changed since they were last written to, each once about how it stands now.</summary>
public sealed class BookingMails(
    SeriesStore store,
    SeriesBooks books,
    Outbox outbox,
    WorkshopMailBodies bodies,
    TimeProvider clock
)
{
    private const int AtOnce = 40;

    /// <summary>Puts the mails into the outbox. Safe to call twice, and again after a crash. Returns how many.</summary>
    public async Task<int> TellAsync(WorkshopSeries series, CancellationToken cancellationToken)
    {
        var all = await store.ListBookingsAsync(series.Ref, cancellationToken);
        var untold = all.Where(booking => booking.Told < booking.Revision).ToList();
        if (untold.Count == 0)
        {
            return 0;
        }

        var sessions = (await store.ListSessionsAsync(series.Ref, cancellationToken)).ToDictionary(session =>
            session.Code
        );
        foreach (var some in untold.Chunk(AtOnce))
        {
            var keys = new List<OutboxKey>();
            foreach (var booking in some)
            {
                keys.Add(await AddAsync(series, sessions, booking, cancellationToken));
            }

            await books.ChangeAsync(series.Ref, book => NoteAsync(book, some), cancellationToken);
            // At once, not with the next sweep: somebody has just pressed a button and looks into their inbox.
            await outbox.SendAsync(keys, cancellationToken);
        }

        return untold.Count;
    }

    private async Task<OutboxKey> AddAsync(
        WorkshopSeries series,
        Dictionary<string, Session> sessions,
        Booking booking,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var files = booking.CalendarSession is { } code
            ? BookingAttachments.Of(series, sessions[code], booking, now)
            : [];
        var letter = BookingLetters.Of(series, sessions, booking, now);
        var body = await bodies.RenderAsync(series, WorkshopMail.WorkshopBooking, letter, files);
        var key = new OutboxKey(
            series.Ref.Authority,
            series.Ref.MailRound,
            nameof(WorkshopMail.WorkshopBooking),
            booking.Id,
            $"{booking.Revision}"
        );
        var mail = new OutboxMail(
            key,
            booking.Email,
            booking.Name,
            new Dictionary<string, string> { [WorkshopMailBodies.Recipient] = booking.Name },
            new Dictionary<string, MailLink>
            {
                [WorkshopMailBodies.Link] = WorkshopAddresses.ToBooking(series, booking.Id),
            }
        );
        await outbox.AddAsync(body, [mail], cancellationToken);
        return key;
    }

    private static async Task<bool> NoteAsync(SeriesBook book, IEnumerable<Booking> told)
    {
        foreach (var one in told)
        {
            var key = Booking.KeyFor(book.Series, one.Id);
            if (await book.FindAsync(key) is { } now && now.Told < one.Revision)
            {
                book.Put(key, now with { Told = one.Revision });
            }
        }

        return true;
    }
}
