using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Deletes what was promised to be deleted, when it was promised.</summary>
public sealed class SeriesRetention(ITableStore records, SeriesBooks books, AttendanceBook attendance, Outbox outbox)
{
    private const int AtOnce = 40;

    /// <summary>Deletes what the caterer and the venue had to know. Returns of how many. Safe to call twice.</summary>
    public async Task<int> ForgetNeedsAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        var total = 0;
        while (await books.ChangeAsync(series, ForgetSomeAsync, cancellationToken) is > 0 and var some)
        {
            total += some;
        }

        await DeleteAsync(BookingDraft.Of(series), cancellationToken);
        await books.ChangeAsync(series, NoteAsync(before => before with { NeedsForgotten = true }), cancellationToken);
        return total;
    }

    /// <summary>Forgets who was invited and who booked; what the sessions counted stays. Safe to call twice.</summary>
    public async Task<int> ForgetAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        await attendance.ForgetAsync(series, cancellationToken);
        var total = await DeleteAsync(Booking.Of(series), cancellationToken);
        await DeleteAsync(PersonLock.Of(series), cancellationToken);
        await DeleteAsync(SeriesInvitation.Of(series), cancellationToken);
        await DeleteAsync(BookingDraft.Of(series), cancellationToken);
        await outbox.ForgetAsync(series.Authority, series.MailRound, cancellationToken);
        await books.ChangeAsync(series, NoteAsync(before => before with { IsForgotten = true }), cancellationToken);
        return total;
    }

    private static async Task<int> ForgetSomeAsync(SeriesBook book)
    {
        var some = (await book.ListAsync(Booking.Of(book.Series)))
            .Where(booking => booking.Dietary is not null || booking.Access is not null)
            .Take(AtOnce)
            .ToList();
        foreach (var booking in some)
        {
            book.Put(Booking.KeyFor(book.Series, booking.Id), booking with { Dietary = null, Access = null });
        }

        return some.Count;
    }

    private static Func<SeriesBook, Task<bool>> NoteAsync(Func<WorkshopSeries, WorkshopSeries> note) =>
        async book =>
        {
            var key = WorkshopSeries.KeyFor(book.Series);
            if (await book.FindAsync(key) is { } before)
            {
                book.Put(key, note(before));
            }

            return true;
        };

    private async Task<int> DeleteAsync<T>(RecordRange<T> range, CancellationToken cancellationToken)
        where T : class
    {
        var deleted = 0;
        await foreach (var record in records.ListAsync(range, cancellationToken))
        {
            var key = new RecordKey<T>(range.Table, range.Partition, record.Row);
            deleted += await records.TryDeleteAsync(key, record.Version, cancellationToken) ? 1 : 0;
        }

        return deleted;
    }
}
