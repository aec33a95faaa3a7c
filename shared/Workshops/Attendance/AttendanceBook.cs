using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>Who came to the sessions of series. Everything may be done twice, from two telephones at once.</summary>
public sealed class AttendanceBook(ITableStore records, SeriesStore series, TimeProvider clock)
{
    /// <summary>Who came to one session, in no order.</summary>
    public async Task<IReadOnlyList<Attendee>> ListAsync(
        SeriesRef reference,
        string session,
        CancellationToken cancellationToken
    ) => await ReadAsync(Attendee.Of(reference, session), cancellationToken);

    /// <summary>Notes that somebody came who has a place in a session. False where nobody of this id has.</summary>
    /// <param name="by">Who says so.</param>
    public async Task<bool> TickAsync(
        SeriesRef reference,
        string session,
        string booking,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (
            await series.FindBookingAsync(reference, booking, cancellationToken) is not { IsActive: true } found
            || found.Session != session
        )
        {
            return false;
        }

        await AddAsync(reference, Attendee.Of(found, session, by, clock.GetUtcNow()), cancellationToken);
        return true;
    }

    /// <summary>Notes that somebody came who was not expected. Of two with the same id, the first stays.</summary>
    public async Task AddAsync(SeriesRef reference, Attendee attendee, CancellationToken cancellationToken) =>
        await records.TryAddAsync(
            Attendee.KeyFor(reference, attendee.Session, attendee.Id),
            attendee,
            cancellationToken
        );

    /// <summary>Takes back that somebody came. Nothing happens where nobody said so.</summary>
    public async Task UntickAsync(SeriesRef reference, string session, string id, CancellationToken cancellationToken)
    {
        var key = Attendee.KeyFor(reference, session, id);
        while (await records.GetAsync(key, cancellationToken) is { } found)
        {
            await records.TryDeleteAsync(key, found.Version, cancellationToken);
        }
    }

    /// <summary>How many came to a series: counted, or as it was counted before it was forgotten who they were. Null where there is none.</summary>
    public async Task<SeriesAttendance?> CountAsync(SeriesRef reference, CancellationToken cancellationToken)
    {
        if (await records.GetAsync(SeriesAttendance.KeyFor(reference), cancellationToken) is { } kept)
        {
            return kept.Value;
        }

        return await series.FindAsync(reference, cancellationToken) is { } found
            ? AttendanceCount.Of(
                found,
                await series.ListSessionsAsync(reference, cancellationToken),
                await series.ListBookingsAsync(reference, cancellationToken),
                await ReadAsync(Attendee.Of(reference), cancellationToken),
                clock.GetUtcNow()
            )
            : null;
    }

    /// <summary>Keeps the numbers and forgets who came. To be called before the bookings are deleted; safe to call twice.</summary>
    public async Task ForgetAsync(SeriesRef reference, CancellationToken cancellationToken)
    {
        if (await CountAsync(reference, cancellationToken) is { } counted)
        {
            await records.TryAddAsync(SeriesAttendance.KeyFor(reference), counted, cancellationToken);
        }

        foreach (var attendee in await ReadAsync(Attendee.Of(reference), cancellationToken))
        {
            await UntickAsync(reference, attendee.Session, attendee.Id, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Attendee>> ReadAsync(
        RecordRange<Attendee> range,
        CancellationToken cancellationToken
    ) =>
        await records.ListAsync(range, cancellationToken).Select(record => record.Value).ToListAsync(cancellationToken);
}
