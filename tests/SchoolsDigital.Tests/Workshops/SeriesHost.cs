using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Tests.Workshops;

/// <summary>A series that is open for booking, in memory, without its workflow: what a workflow would do, a test does.</summary>
internal sealed class SeriesHost
{
    public static readonly SeriesRef Series = new("norfolk", "january");

    private SeriesHost(ITableStore? store = null, MemoryTableStore? memory = null, TestClock? clock = null)
    {
        Memory = memory ?? new();
        Clock = clock ?? new();
        var books = new SeriesBooks(store ?? Memory);
        Store = new(store ?? Memory);
        Office = new(books, Clock);
        Offers = new(books, Clock);
        Desk = new(books);
        Settling = new(books);
    }

    public MemoryTableStore Memory { get; }

    public TestClock Clock { get; }

    public SeriesStore Store { get; }

    public BookingService Office { get; }

    public OfferMaker Offers { get; }

    public SeriesService Desk { get; }

    public SessionSettling Settling { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A series with sessions <c>a</c>, <c>b</c>, … of these capacities, a week apart, from three weeks on.</summary>
    public static async Task<SeriesHost> OpenAsync(int[] capacities, Func<WorkshopSeries, WorkshopSeries>? edit = null)
    {
        var host = new SeriesHost();
        var now = host.Clock.GetUtcNow();
        var series = SomeSeries.Of(Series) with { OpensAt = now.AddDays(-1), ClosesAt = now.AddDays(15) };
        await host.Memory.TryAddAsync(WorkshopSeries.KeyFor(Series), edit?.Invoke(series) ?? series, Token);
        foreach (var (capacity, index) in capacities.Select((capacity, index) => (capacity, index)))
        {
            var starts = now.AddDays(21 + (7 * index));
            var session = new Session
            {
                Code = CodeOf(index),
                Number = index + 1,
                StartsAt = starts,
                EndsAt = starts.AddHours(2),
                Venue = new($"Hall {CodeOf(index)}", "1 High Street, Norwich"),
                Capacity = capacity,
            };
            await host.Memory.TryAddAsync(Session.KeyFor(Series, session.Code), session, Token);
        }

        return host;
    }

    public static string CodeOf(int index) => $"{(char)('a' + index)}";

    /// <summary>Another process on the same records, by another way to them where given.</summary>
    public SeriesHost Another(ITableStore? store = null) => new(store, Memory, Clock);

    public static BookingRequest Request(
        int person,
        string? session = null,
        int? school = null,
        params string[] wishes
    ) =>
        new(
            $"{person:d4}",
            school ?? 120_000 + person,
            $"School {school ?? person}",
            Sector.Primary,
            $"Person {person}",
            "Teacher",
            $"person{person}@example.org",
            null,
            null,
            session,
            wishes,
            "invitation"
        );

    public Task<BookingResult> TakeAsync(
        int person,
        string? session = null,
        int? school = null,
        params string[] wishes
    ) => Office.TakeAsync(Series, Request(person, session, school, wishes), Token);

    public async Task<Session> SessionAsync(string code) =>
        (await Store.ListSessionsAsync(Series, Token)).Single(session => session.Code == code);

    public async Task<Booking> BookingAsync(int person) =>
        (await Store.FindBookingAsync(Series, $"{person:d4}", Token))!;

    public Task<Booking?> BookingOrNullAsync(string id) => Store.FindBookingAsync(Series, id, Token);

    public Task<IReadOnlyList<Booking>> BookingsAsync() => Store.ListBookingsAsync(Series, Token);

    /// <summary>Fails where a count, a lock or a limit is not what the bookings say.</summary>
    public async Task AssertTrueAsync(bool maybeOverbooked = false)
    {
        var bookings = await BookingsAsync();
        var active = bookings.Where(booking => booking.IsActive).ToList();
        Assert.Equal(active.Count, active.DistinctBy(booking => booking.Email.ToLowerInvariant()).Count());
        foreach (var session in await Store.ListSessionsAsync(Series, Token))
        {
            Assert.Equal(
                (
                    session.Code,
                    active.Count(booking => booking.Session == session.Code),
                    active.Count(booking => booking.Offer?.Session == session.Code),
                    active.Count(booking => booking.WaitsFor.Contains(session.Code))
                ),
                (session.Code, session.Booked, session.Offered, session.Waiting)
            );
            Assert.True(maybeOverbooked || session.Free >= 0, $"{session.Code} has {session.Free} places left.");
        }

        var locks = await Memory.ListAsync(PersonLock.Of(Series), Token).ToListAsync(Token);
        Assert.Equal(
            active.Select(booking => (PersonLock.KeyFor(Series, booking.Email).Row, booking.Id)).Order(),
            locks.Select(row => (row.Row, row.Value.Booking)).Order()
        );
        var schools = await Memory.ListAsync(SchoolPlaces.Of(Series), Token).ToListAsync(Token);
        Assert.Equal(
            active.CountBy(booking => $"{booking.Urn:D6}").OrderBy(school => school.Key).Select(school => school.Value),
            schools
                .Where(school => school.Value.People > 0)
                .OrderBy(school => school.Row)
                .Select(school => school.Value.People)
        );
        Assert.Equal(active.Count(booking => booking.IsSeated), schools.Sum(school => school.Value.Seated));
    }
}
