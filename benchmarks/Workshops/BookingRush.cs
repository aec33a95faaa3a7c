using System.Diagnostics;
using SchoolsDigital.Benchmarks.Storage;
using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Benchmarks.Workshops;

/// <summary>
/// A series in which every place is taken after the first few, and fifty people at a time who press the button: each gets
/// an answer, which is a turn on the waiting list, and each answer is on disk.
/// </summary>
public static class BookingRush
{
    private const int Writers = 50;
    private const int Places = 20;

    // The booking, the lock of its person, the count of its school, the session and the last turn.
    private const int RowsPerBooking = 5;
    private const int BytesPerRow = 300;

    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);
    private static readonly DateTimeOffset Opened = new(2011, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly SeriesRef Series = new("authority", "series");

    /// <summary>The bench of that name.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var baseline = RawCommits.PerSecond(folder, BytesPerRow, RowsPerBooking);
        await using var database = SqliteDatabase.Open(Path.Combine(folder, "tables.db"), SqliteTableStore.Schema);
        var store = new SqliteTableStore(database);
        await FillAsync(store, cancellationToken);
        var bookingService = new BookingService(new SeriesBooks(store), new OpenClock());

        await CountAsync(bookingService, Warmup, 0, cancellationToken);
        var watch = Stopwatch.StartNew();
        var booked = await CountAsync(bookingService, Measured, int.MaxValue / 2, cancellationToken);
        var perSecond = booked / watch.Elapsed.TotalSeconds;
        return [new($"Bookings into one full series, {Writers} at once", perSecond, "bookings/s", baseline)];
    }

    private static async Task<int> CountAsync(
        BookingService bookingService,
        TimeSpan duration,
        int first,
        CancellationToken cancellationToken
    )
    {
        var taken = first;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(BookUntilOverAsync, cancellationToken)));
        return taken - first;

        async Task BookUntilOverAsync()
        {
            while (watch.Elapsed < duration)
            {
                await bookingService.TakeAsync(Series, Request(Interlocked.Increment(ref taken)), cancellationToken);
            }
        }
    }

    private static BookingRequest Request(int person) =>
        new(
            $"{(uint)person * 2_654_435_761u:x32}",
            100_000 + (person % 2_000),
            "A primary school",
            Sector.Primary,
            $"Person {person}",
            "Teacher",
            $"person{person}@school.example.org",
            null,
            null,
            "a",
            [],
            "invitation"
        );

    private static async Task FillAsync(SqliteTableStore store, CancellationToken cancellationToken)
    {
        var session = new Session
        {
            Code = "a",
            Number = 1,
            StartsAt = Opened.AddDays(21),
            EndsAt = Opened.AddDays(21).AddHours(2),
            Capacity = Places,
        };
        var series = new WorkshopSeries
        {
            Ref = Series,
            Title = "Workshops",
            About = "A bench.",
            Audience = Audience.Everybody,
            Authority = new("authority", "Authority", new("Sender", "sender@example.org"), "reply@example.org"),
            OpensAt = Opened,
            ClosesAt = Opened.AddDays(20),
            OfferHours = 10,
            PurgesAt = Opened.AddDays(200),
        };
        await store.UpsertAsync(WorkshopSeries.KeyFor(Series), series, cancellationToken);
        await store.UpsertAsync(Session.KeyFor(Series, "a"), session, cancellationToken);
    }

    private sealed class OpenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Opened.AddDays(1);
    }
}
