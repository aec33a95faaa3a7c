using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>Reads what is kept of series. To change it, go through <see cref="BookingService"/>, or through what runs the series.</summary>
public sealed class SeriesStore(ITableStore records)
{
    /// <summary>A series; null where there is none.</summary>
    public async Task<WorkshopSeries?> FindAsync(SeriesRef series, CancellationToken cancellationToken) =>
        (await records.GetAsync(WorkshopSeries.KeyFor(series), cancellationToken))?.Value;

    /// <summary>The series of an authority, by code.</summary>
    public async Task<IReadOnlyList<WorkshopSeries>> ListAsync(string authority, CancellationToken cancellationToken)
    {
        var found = new List<WorkshopSeries>();
        await foreach (var name in records.ListAsync(SeriesName.Of(authority), cancellationToken))
        {
            if (await FindAsync(new(authority, name.Row), cancellationToken) is { } series)
            {
                found.Add(series);
            }
        }

        return found;
    }

    /// <summary>The sessions of a series, as they come in time.</summary>
    public async Task<IReadOnlyList<Session>> ListSessionsAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        var found = await records
            .ListAsync(Session.Of(series), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(session => session.StartsAt).ThenBy(session => session.Number)];
    }

    /// <summary>Whether anybody of a school is booked or waits.</summary>
    public async Task<bool> HasBookedAsync(SeriesRef series, int urn, CancellationToken cancellationToken) =>
        await CountPeopleAsync(series, urn, cancellationToken) > 0;

    /// <summary>How many of a school are booked or wait.</summary>
    public async Task<int> CountPeopleAsync(SeriesRef series, int urn, CancellationToken cancellationToken) =>
        (await records.GetAsync(SchoolPlaces.KeyFor(series, urn), cancellationToken))?.Value.People ?? 0;

    /// <summary>A booking; null where there is none.</summary>
    public async Task<Booking?> FindBookingAsync(SeriesRef series, string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(Booking.KeyFor(series, id), cancellationToken))?.Value;

    /// <summary>All bookings of a series, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<Booking>> ListBookingsAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        var found = await records
            .ListAsync(Booking.Of(series), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(booking => booking.MadeAt).ThenBy(booking => booking.Id, StringComparer.Ordinal)];
    }
}
