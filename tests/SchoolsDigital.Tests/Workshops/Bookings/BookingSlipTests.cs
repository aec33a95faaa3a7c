using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Bookings;

/// <summary>What a slip of one line in the rules of bookings and offers would change, and nothing else would show.</summary>
public sealed class BookingSlipTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_HoldsAPlaceAndTheOtherHasOneFree_KeepsThePlaceUntilTheyMove()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");

        var result = await host.Office.WaitAsync(SeriesHost.Series, "0001", ["b"], Token);

        Assert.Equal(("a", "b"), (result.Booking!.Session, Assert.Single(result.Booking.Wishes)));
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task WaitAsync_OtherWishes_KeepsTheTurn()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");
        await host.TakeAsync(3, "a");
        await host.TakeAsync(4, "a");

        var result = await host.Office.WaitAsync(SeriesHost.Series, "0003", ["b", "a"], Token);

        Assert.Equal(1, result.Booking!.Turn);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task WaitAsync_OwnSessionAmongTheWishes_WaitsForTheOthers()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");

        var result = await host.Office.WaitAsync(SeriesHost.Series, "0001", ["a", "b"], Token);

        Assert.Equal(["b"], result.Booking!.Wishes);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task WaitAsync_OfferIsOpen_ChangesNothing()
    {
        var host = await OfferedAsync();

        await host.Office.WaitAsync(SeriesHost.Series, "0002", ["b"], Token);

        Assert.Equal("a", (await host.BookingAsync(2)).Offer!.Session);
        Assert.Equal(["a"], (await host.BookingAsync(2)).Wishes);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task MoveAsync_ToTheOwnSession_TellsNothingNew()
    {
        var host = await SeriesHost.OpenAsync([2]);
        await host.TakeAsync(1, "a");

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "a", Token);

        Assert.Equal((BookingOutcome.Confirmed, 1), (result.Outcome, result.Booking!.Revision));
    }

    [Fact]
    public async Task MoveAsync_CancelledAndBookedAgainUnderAnotherLink_IsRefused()
    {
        var host = await SeriesHost.OpenAsync([2]);
        await host.TakeAsync(1, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        var again = SeriesHost.Request(2, "a") with { Email = "person1@example.org" };
        await host.Office.TakeAsync(SeriesHost.Series, again, Token);

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "a", Token);

        Assert.Equal(BookingOutcome.AlreadyBooked, result.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_SessionTakesNoMore_IsRefused()
    {
        var host = await SeriesHost.OpenAsync([2]);
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { IsClosed = true }, Token);

        Assert.Equal(BookingOutcome.SessionClosed, (await host.TakeAsync(1, "a")).Outcome);
    }

    [Fact]
    public async Task TakeAsync_SessionWasMovedBefore_TellsNobodyOfTheMove()
    {
        var host = await SeriesHost.OpenAsync([2]);
        var later = (await host.SessionAsync("a")).StartsAt.AddMinutes(30);
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { StartsAt = later }, Token);
        await host.TakeAsync(1, "a");

        await host.Settling.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(
            (BookingNotice.Confirmed, 1),
            ((await host.BookingAsync(1)).News, (await host.BookingAsync(1)).Revision)
        );
    }

    [Fact]
    public async Task CancelAsync_PlaceInACalendar_ChangesTheEntryOnceMore()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");

        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        Assert.Equal(1, (await host.BookingAsync(1)).CalendarSequence);
    }

    [Fact]
    public async Task AcceptAsync_WaitsForOthersToo_WaitsForNothingMore()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");
        await host.TakeAsync(3, null, null, "a", "b");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        await host.Office.AcceptAsync(SeriesHost.Series, "0003", 1, Token);

        Assert.Empty((await host.BookingAsync(3)).Wishes);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_OneOfTwoWishesIsCancelled_WaitsForTheOther()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");
        await host.TakeAsync(3, null, null, "a", "b");
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { CancelledBecause = "Snow" }, Token);

        await host.Settling.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(["b"], (await host.BookingAsync(3)).Wishes);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task SettleAsync_TwoPlacesAndTwoOfOneSchoolWaitedLonger_EachSchoolGetsOne()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a", school: 120_002);
        await host.TakeAsync(3, "a", school: 120_002);
        await host.TakeAsync(4, "a", school: 120_004);
        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { Capacity = 3 }, Token);

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Equal(
            (true, false, true),
            (
                (await host.BookingAsync(2)).Offer is not null,
                (await host.BookingAsync(3)).Offer is not null,
                (await host.BookingAsync(4)).Offer is not null
            )
        );
    }

    [Fact]
    public async Task MoveAsync_AfterTheClose_IsRefusedToThoseWhoHaveTheirSession()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        host.Clock.Advance(TimeSpan.FromDays(20));

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "b", Token);

        Assert.Equal(BookingOutcome.SeriesClosed, result.Outcome);
        Assert.Equal("a", (await host.BookingAsync(1)).Session);
    }

    [Fact]
    public async Task SettleAsync_SessionHasBegun_OffersNothingOfIt()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");
        host.Clock.Advance(TimeSpan.FromDays(21));
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Null((await host.BookingAsync(2)).Offer);
    }

    [Fact]
    public async Task SettleAsync_AtTheMomentAtWhichTheOfferLapses_LetsItPassOn()
    {
        var host = await OfferedAsync();
        var lapses = (await host.BookingAsync(2)).Offer!.LapsesAt;
        host.Clock.Advance(lapses - host.Clock.GetUtcNow());

        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        Assert.Null((await host.BookingAsync(2)).Offer);
    }

    // Person 2 is offered the place of a; b is full.
    private static async Task<SeriesHost> OfferedAsync()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(9, "b");
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        return host;
    }
}
