using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Offers;

public class OfferMakerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SettleAsync_PlaceFreed_IsOfferedToWhoeverWaitedLongest()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.TakeAsync(3, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        var lapses = await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(
            (BookingState.Offered, BookingState.Waiting),
            ((await host.BookingAsync(2)).State, (await host.BookingAsync(3)).State)
        );
        // Ten working hours from 10am on a Monday in London.
        Assert.Equal(Some.Time("2026-09-08 10:00"), lapses);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_SchoolHasAPlaceAlready_TheOtherSchoolComesFirst()
    {
        var host = await SeriesHost.OpenAsync([2]);
        await host.TakeAsync(1, "a", school: 120_001);
        await host.TakeAsync(2, "a", school: 120_002);
        await host.TakeAsync(3, "a", school: 120_001);
        await host.TakeAsync(4, "a", school: 120_003);
        await host.Office.CancelAsync(SeriesHost.Series, "0002", Token);

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(
            (BookingState.Waiting, BookingState.Offered),
            ((await host.BookingAsync(3)).State, (await host.BookingAsync(4)).State)
        );
    }

    [Fact]
    public async Task SettleAsync_HoldsAPlaceAndWouldLikeABetterOne_ComesAfterThoseWithout()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");
        await host.Office.WaitAsync(SeriesHost.Series, "0002", ["a"], Token);
        await host.TakeAsync(3, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(BookingState.Offered, (await host.BookingAsync(3)).State);
        Assert.Null((await host.BookingAsync(2)).Offer);
    }

    [Fact]
    public async Task SettleAsync_SeveralDatesFree_OffersTheDearest()
    {
        var host = await FullAsync(1, 1, 1);
        await host.TakeAsync(9, null, null, "c", "a", "b");
        foreach (var id in (string[])["0001", "0003"])
        {
            await host.Office.CancelAsync(SeriesHost.Series, id, Token);
        }

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal("c", (await host.BookingAsync(9)).Offer!.Session);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_OfferNotTaken_PassesOnAndIsNotMadeToTheSameAgain()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.TakeAsync(3, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        host.Clock.Advance(TimeSpan.FromHours(24));

        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        var late = await host.Office.AcceptAsync(SeriesHost.Series, "0002", 1, Token);

        Assert.Equal(
            (BookingState.Ended, BookingNotice.OfferLapsed),
            ((await host.BookingAsync(2)).State, (await host.BookingAsync(2)).News)
        );
        Assert.Equal(BookingState.Offered, (await host.BookingAsync(3)).State);
        Assert.Equal(BookingOutcome.OfferGone, late.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task AcceptAsync_TimeIsUpButNobodyHasLooked_IsTooLate()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        host.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(
            BookingOutcome.OfferGone,
            (await host.Office.AcceptAsync(SeriesHost.Series, "0002", 1, Token)).Outcome
        );
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task AcceptAsync_SessionCancelledAndNobodyHasLooked_IsTooLate()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { CancelledBecause = "Snow" }, Token);

        var late = await host.Office.AcceptAsync(SeriesHost.Series, "0002", 1, Token);

        Assert.Equal(BookingOutcome.OfferGone, late.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task AcceptAsync_PressedTwice_IsOnePlace()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        await host.Office.AcceptAsync(SeriesHost.Series, "0002", 1, Token);
        var again = await host.Office.AcceptAsync(SeriesHost.Series, "0002", 1, Token);

        Assert.Equal(BookingOutcome.Confirmed, again.Outcome);
        Assert.Equal(1, (await host.SessionAsync("a")).Booked);
        await host.AssertTrueAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AcceptOrDecline_ButtonOfAnEarlierOffer_LeavesTheNextOneAlone(bool isAccept)
    {
        var host = await FullAsync(1, 1);
        await host.TakeAsync(9, null, null, "a", "b");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        await host.Office.DeclineAsync(SeriesHost.Series, "0009", 1, Token);
        await host.Office.CancelAsync(SeriesHost.Series, "0002", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        var late = isAccept
            ? await host.Office.AcceptAsync(SeriesHost.Series, "0009", 1, Token)
            : await host.Office.DeclineAsync(SeriesHost.Series, "0009", 1, Token);

        Assert.Equal(BookingOutcome.OfferGone, late.Outcome);
        Assert.Equal(
            (2, "b"),
            ((await host.BookingAsync(9)).Offer!.Number, (await host.BookingAsync(9)).Offer!.Session)
        );
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_SessionStartsBeforeTheHoursAreOver_KeepsTheOfferUntilItStarts()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        host.Clock.Advance(TimeSpan.FromDays(21) - TimeSpan.FromHours(1));
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        var lapses = await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal((await host.SessionAsync("a")).StartsAt, lapses);
        Assert.Equal(lapses, (await host.BookingAsync(2)).Offer!.LapsesAt);
    }

    [Fact]
    public async Task DeclineAsync_WaitsForOthersToo_KeepsThoseTurns()
    {
        var host = await FullAsync(1, 1);
        await host.TakeAsync(9, null, null, "a", "b");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        var result = await host.Office.DeclineAsync(SeriesHost.Series, "0009", 1, Token);

        Assert.Equal((BookingOutcome.Waiting, "b"), (result.Outcome, Assert.Single(result.Booking!.Wishes)));
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_CapacityRaised_PromotesAsManyAsFit()
    {
        var host = await FullAsync(1);
        for (var person = 2; person <= 60; person++)
        {
            await host.TakeAsync(person, "a");
        }

        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { Capacity = 51 }, Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(50, (await host.SessionAsync("a")).Offered);
        Assert.All(
            await host.BookingsAsync(),
            booking => Assert.Equal(booking.Turn is > 0 and <= 50, booking.Offer is not null)
        );
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_SessionCancelledWhileOffered_OffersNothingOfIt()
    {
        var host = await FullAsync(1);
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { CancelledBecause = "Snow" }, Token);
        await host.Settling.SettleAsync(SeriesHost.Series, Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Null((await host.BookingAsync(2)).Offer);
        await host.AssertTrueAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SettleAsync_KilledAtAnyWrite_OffersEachPlaceOnce(bool isLastOnDisk)
    {
        var runs = 0;
        for (var hasCrashed = true; hasCrashed; runs++)
        {
            var host = await SeriesHost.OpenAsync([1]);
            for (var person = 1; person <= 70; person++)
            {
                await host.TakeAsync(person, "a");
            }

            await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { Capacity = 61 }, Token);
            var store = new CrashingTableStore(host.Memory, runs, isLastOnDisk);
            await Assert.ThrowsAnyAsync<Exception>(() => DieAsync(host.Another(store), store));
            hasCrashed = store.HasCrashed;

            await host.Offers.SettleAsync(SeriesHost.Series, Token);

            Assert.Equal(60, (await host.SessionAsync("a")).Offered);
            Assert.All(await host.BookingsAsync(), booking => Assert.InRange(booking.Offers, 0, 1));
            await host.AssertTrueAsync();
        }

        Assert.InRange(runs, 4, 9);
    }

    private static async Task DieAsync(SeriesHost dying, CrashingTableStore store)
    {
        await dying.Offers.SettleAsync(SeriesHost.Series, Token);
        Assert.False(store.HasCrashed);
        throw new CrashException();
    }

    // Person 1 holds the place of a, person 2 of b, and so on.
    private static async Task<SeriesHost> FullAsync(params int[] capacities)
    {
        var host = await SeriesHost.OpenAsync(capacities);
        for (var index = 0; index < capacities.Length; index++)
        {
            await host.TakeAsync(index + 1, SeriesHost.CodeOf(index));
        }

        return host;
    }
}
