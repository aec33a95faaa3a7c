using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Changes series and their sessions for the coordinator. Whoever calls tells the series' workflow afterwards.</summary>
public sealed class SeriesService(SeriesBooks books)
{
    /// <summary>Changes a series.</summary>
    /// <returns>The series as it is afterwards; null where there is none.</returns>
    public Task<WorkshopSeries?> ChangeAsync(
        SeriesRef series,
        Func<WorkshopSeries, WorkshopSeries> change,
        CancellationToken cancellationToken
    ) =>
        books.ChangeAsync(
            series,
            async book =>
            {
                var key = WorkshopSeries.KeyFor(series);
                if (await book.FindAsync(key) is not { } before)
                {
                    return null;
                }

                var after = change(before);
                book.Put(key, after == before ? before : after);
                return after;
            },
            cancellationToken
        );

    /// <summary>
    /// Changes a session. Whoever is booked stays booked where the capacity falls below their number; places that are
    /// added are offered, and people who lose their session are told, by the workflow.
    /// </summary>
    /// <returns>The session as it is afterwards; null where there is none.</returns>
    public Task<Session?> ChangeAsync(
        SeriesRef series,
        string session,
        SessionChange change,
        CancellationToken cancellationToken
    ) =>
        books.ChangeAsync(
            series,
            async book =>
            {
                var key = Session.KeyFor(series, session);
                if (await book.FindAsync(key) is not { } before)
                {
                    return null;
                }

                var after = change.Of(before);
                book.Put(key, after == before ? before : after);
                return after;
            },
            cancellationToken
        );
}
