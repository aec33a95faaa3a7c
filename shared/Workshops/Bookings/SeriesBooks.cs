using System.Collections.Concurrent;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>The books of all series, each with its queue in this process.</summary>
public sealed class SeriesBooks(ITableStore records)
{
    private readonly ConcurrentDictionary<SeriesRef, SeriesQueue> queues = new();

    /// <summary>Decides by what stands in a series' book and writes what was decided, in one transaction.</summary>
    internal Task<T> ChangeAsync<T>(
        SeriesRef series,
        Func<SeriesBook, Task<T>> decide,
        CancellationToken cancellationToken
    ) => queues.GetOrAdd(series, reference => new(records, reference)).ChangeAsync(decide, cancellationToken);

    /// <summary>A book to look ahead in: what is changed there is never written.</summary>
    internal SeriesBook LookInto(SeriesRef series, CancellationToken cancellationToken) =>
        new(records, series, cancellationToken);
}
