using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Tests.Workshops.Bookings;

public class BookingRushTests
{
    private const int People = 200;
    private const int Places = 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeAsync_TwoHundredAtOnceForTwentyPlaces_TwentyHaveOneAndTheRestWaitInOrder()
    {
        var host = await SeriesHost.OpenAsync([Places]);

        var results = await RushAsync(_ => host);

        await AssertTwentyAsync(host, results);
    }

    [Fact]
    public async Task TakeAsync_TwoHundredAtOnceOverFourProcesses_TwentyHaveOneAndTheRestWaitInOrder()
    {
        var host = await SeriesHost.OpenAsync([Places]);
        SeriesHost[] processes = [host, host.Another(), host.Another(), host.Another()];

        var results = await RushAsync(person => processes[person % processes.Length]);

        await AssertTwentyAsync(host, results);
    }

    [Fact]
    public async Task TakeAsync_OneAfterTheOtherInAQueue_EarlierTurnsToWhoeverCameEarlier()
    {
        var host = await SeriesHost.OpenAsync([Places]);

        var asked = Enumerable.Range(1, People).Select(person => host.TakeAsync(person, "a")).ToList();
        var results = await Task.WhenAll(asked);

        Assert.Equal(
            [.. Enumerable.Repeat(0, Places), .. Enumerable.Range(1, People - Places)],
            results.Select(result => result.Booking!.Turn)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TakeAsync_KilledAtAnyWrite_NobodyTwiceAndEveryCountTrue(bool isLastOnDisk)
    {
        var runs = 0;
        for (var hasCrashed = true; hasCrashed; runs++)
        {
            var host = await SeriesHost.OpenAsync([3, 2]);
            var store = new CrashingTableStore(host.Memory, runs, isLastOnDisk);
            var dying = host.Another(store);
            try
            {
                await WorkAsync(dying);
            }
            catch (CrashException)
            {
                // The next process finds what this one has left.
            }

            hasCrashed = store.HasCrashed;
            await host.AssertTrueAsync();

            await WorkAsync(host);

            await host.AssertTrueAsync();
            Assert.Equal((3, 2), ((await host.SessionAsync("a")).Booked, (await host.SessionAsync("b")).Booked));
            Assert.Equal(8, (await host.BookingsAsync()).Count);
        }

        Assert.InRange(runs, 12, 60);
    }

    private static async Task WorkAsync(SeriesHost host)
    {
        for (var person = 1; person <= 7; person++)
        {
            await host.TakeAsync(person, person % 2 == 0 ? "a" : "b");
        }

        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.TakeAsync(8, null, null, "b", "a");
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        foreach (var booking in await host.BookingsAsync())
        {
            if (booking.Offer is { } offer)
            {
                await host.Office.AcceptAsync(SeriesHost.Series, booking.Id, offer.Number, Token);
            }
        }
    }

    private static Task<BookingResult[]> RushAsync(Func<int, SeriesHost> process) =>
        Task.WhenAll(
            Enumerable.Range(1, People).Select(person => Task.Run(() => process(person).TakeAsync(person, "a"), Token))
        );

    private static async Task AssertTwentyAsync(SeriesHost host, BookingResult[] results)
    {
        Assert.Equal(Places, results.Count(result => result.Outcome == BookingOutcome.Confirmed));
        Assert.Equal(
            Enumerable.Range(1, People - Places),
            results
                .Where(result => result.Outcome == BookingOutcome.Waiting)
                .Select(result => result.Booking!.Turn)
                .Order()
        );
        Assert.Equal(
            (Places, People - Places),
            ((await host.SessionAsync("a")).Booked, (await host.SessionAsync("a")).Waiting)
        );
        await host.AssertTrueAsync();
    }
}
