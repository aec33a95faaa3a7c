using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Bookings;

public class BookingServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeAsync_PlaceLeft_HoldsIt()
    {
        var host = await SeriesHost.OpenAsync([2]);

        var result = await host.TakeAsync(1, "a");

        Assert.Equal(BookingOutcome.Confirmed, result.Outcome);
        Assert.Equal(1, (await host.SessionAsync("a")).Left);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_ButtonPressedTwice_IsOneBooking()
    {
        var host = await SeriesHost.OpenAsync([2]);

        var first = await host.TakeAsync(1, "a");
        var second = await host.TakeAsync(1, "a");

        Assert.Equal(first.Outcome, second.Outcome);
        Assert.Single(await host.BookingsAsync());
        await host.AssertTrueAsync();
    }

    [Theory]
    [InlineData("person1@example.org")]
    [InlineData(" Person1@Example.ORG ")]
    public async Task TakeAsync_SamePersonAgain_KeepsTheirFirstBooking(string email)
    {
        var host = await SeriesHost.OpenAsync([2, 2]);
        await host.TakeAsync(1, "a");

        var again = SeriesHost.Request(2, "b") with { Email = email };
        var result = await host.Office.TakeAsync(SeriesHost.Series, again, Token);

        Assert.Equal((BookingOutcome.AlreadyBooked, "0001"), (result.Outcome, result.Booking!.Id));
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_SessionFull_WaitsInOrder()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");

        var second = await host.TakeAsync(2, "a");
        var third = await host.TakeAsync(3, "a");

        Assert.Equal((BookingOutcome.Waiting, 1), (second.Outcome, second.Booking!.Turn));
        Assert.Equal((BookingOutcome.Waiting, 2), (third.Outcome, third.Booking!.Turn));
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_WaitsForAnyOfThese_TakesTheFirstThatHasAPlace()
    {
        var host = await SeriesHost.OpenAsync([1, 1, 1]);
        await host.TakeAsync(1, "a");

        var result = await host.TakeAsync(2, null, null, "a", "c", "b");

        Assert.Equal("c", result.Booking!.Session);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_FreedPlaceThatSomebodyWaitsFor_IsNotForANewcomer()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        var result = await host.TakeAsync(3, "a");

        Assert.Equal(BookingOutcome.Waiting, result.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task TakeAsync_SchoolHasItsNumber_IsRefused()
    {
        var host = await SeriesHost.OpenAsync([5], series => series with { PerSchool = 2 });
        await host.TakeAsync(1, "a", 120_001);
        await host.TakeAsync(2, "a", 120_001);

        var third = await host.TakeAsync(3, "a", 120_001);
        var other = await host.TakeAsync(4, "a", 120_002);

        Assert.Equal((BookingOutcome.SchoolFull, BookingOutcome.Confirmed), (third.Outcome, other.Outcome));
        await host.AssertTrueAsync();
    }

    [Theory]
    [InlineData(-20, true, BookingOutcome.SeriesClosed)]
    [InlineData(20, true, BookingOutcome.SeriesClosed)]
    [InlineData(20, false, BookingOutcome.Confirmed)]
    [InlineData(22, false, BookingOutcome.SessionClosed)]
    public async Task TakeAsync_OutsideTheDates_OnlyTheCoordinatorCan(int day, bool isInvited, BookingOutcome expected)
    {
        var host = await SeriesHost.OpenAsync([1]);
        host.Clock.Advance(TimeSpan.FromDays(day));
        var request = SeriesHost.Request(1, "a") with { Invitation = isInvited ? "link" : null };

        var result = await host.Office.TakeAsync(SeriesHost.Series, request, Token);

        Assert.Equal(expected, result.Outcome);
    }

    [Fact]
    public async Task MoveAsync_PlaceLeft_FreesTheOldOne()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "b", Token);

        Assert.Equal(("b", 1), (result.Booking!.Session, result.Booking.CalendarSequence));
        Assert.Equal(1, (await host.SessionAsync("a")).Left);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task MoveAsync_Full_KeepsTheOldOne()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "b", Token);

        Assert.Equal((BookingOutcome.Full, "a"), (result.Outcome, result.Booking!.Session));
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task WaitAsync_HoldsAPlace_KeepsItUntilTheOfferIsTaken()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "b");
        await host.Office.WaitAsync(SeriesHost.Series, "0001", ["b"], Token);
        await host.Office.CancelAsync(SeriesHost.Series, "0002", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);
        Assert.Equal("a", (await host.BookingAsync(1)).Session);

        var result = await host.Office.AcceptAsync(SeriesHost.Series, "0001", 1, Token);

        Assert.Equal((BookingOutcome.Confirmed, "b"), (result.Outcome, result.Booking!.Session));
        Assert.Equal(1, (await host.SessionAsync("a")).Left);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task MoveAsync_OwnTurnForTheFreedPlace_StandsInNobodysWay()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0002", "a", Token);

        Assert.Equal(BookingOutcome.Confirmed, result.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task MoveAsync_OwnOfferOfThePlace_TakesIt()
    {
        var host = await SeriesHost.OpenAsync([1, 1]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Offers.SettleAsync(SeriesHost.Series, Token);

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0002", "a", Token);

        Assert.Equal((BookingOutcome.Confirmed, "a"), (result.Outcome, result.Booking!.Session));
        await host.AssertTrueAsync();
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("Role")]
    [InlineData("Email")]
    [InlineData("School")]
    [InlineData("Invitation")]
    [InlineData("Form")]
    public async Task TakeAsync_SameButtonForSomebodyElse_IsRefusedAndChangesNothing(string what)
    {
        var host = await SeriesHost.OpenAsync([2]);
        var first = SeriesHost.Request(1, "a") with { MadeFrom = "3" };
        await host.Office.TakeAsync(SeriesHost.Series, first, Token);
        var before = host.Memory.Dump;
        var other = what switch
        {
            "Name" => first with { Name = "Somebody else" },
            "Role" => first with { Role = "Head" },
            "Email" => first with { Email = "else@example.org" },
            "School" => first with { Urn = 120_099 },
            "Invitation" => first with { Invitation = "another" },
            _ => first with { MadeFrom = "4" },
        };

        var result = await host.Office.TakeAsync(SeriesHost.Series, other, Token);

        Assert.Equal(BookingOutcome.MadeAsAnother, result.Outcome);
        Assert.Equal(before, host.Memory.Dump);
    }

    [Fact]
    public async Task CancelAsync_Twice_IsOnce()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");

        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        Assert.Equal(2, (await host.BookingAsync(1)).Revision);
        Assert.Equal(1, (await host.SessionAsync("a")).Left);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task MoveAsync_AfterCancelling_BooksAgainByTheSameLink()
    {
        var host = await SeriesHost.OpenAsync([1]);
        await host.TakeAsync(1, "a");
        await host.Office.CancelAsync(SeriesHost.Series, "0001", Token);

        var result = await host.Office.MoveAsync(SeriesHost.Series, "0001", "a", Token);

        Assert.Equal(BookingOutcome.Confirmed, result.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task ChangeAsync_CapacityBelowBooked_KeepsTheBookedAndTakesNobody()
    {
        var host = await SeriesHost.OpenAsync([3]);
        await host.TakeAsync(1, "a");
        await host.TakeAsync(2, "a");

        var session = await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { Capacity = 1 }, Token);
        var third = await host.TakeAsync(3, "a");

        Assert.Equal((-1, 2), (session!.Free, session.Booked));
        Assert.Equal(BookingOutcome.Waiting, third.Outcome);
        await host.AssertTrueAsync(maybeOverbooked: true);
    }

    [Fact]
    public async Task ChangeAsync_SessionCancelled_EverybodyKeepsTheirTurnToChooseAnother()
    {
        var host = await SeriesHost.OpenAsync([60, 60]);
        for (var person = 1; person <= 50; person++)
        {
            await host.TakeAsync(person, "a");
        }

        await host.Desk.ChangeAsync(SeriesHost.Series, "a", new SessionChange { CancelledBecause = "Snow" }, Token);
        await host.Settling.SettleAsync(SeriesHost.Series, Token);
        host.Clock.Advance(TimeSpan.FromDays(16));
        var moved = await host.Office.MoveAsync(SeriesHost.Series, "0050", "b", Token);

        Assert.Equal(0, (await host.SessionAsync("a")).Booked);
        Assert.Equal(BookingState.WithoutSession, (await host.BookingAsync(1)).State);
        Assert.Equal(BookingOutcome.Confirmed, moved.Outcome);
        await host.AssertTrueAsync();
    }

    [Fact]
    public async Task ChangeAsync_SeriesCalledOff_TakesNobody()
    {
        var host = await SeriesHost.OpenAsync([3]);

        await host.Desk.ChangeAsync(SeriesHost.Series, series => series with { CalledOffBecause = "Snow" }, Token);

        Assert.Equal(BookingOutcome.SeriesClosed, (await host.TakeAsync(1, "a")).Outcome);
        Assert.Equal(SeriesPhase.CalledOff, (await host.Store.FindAsync(SeriesHost.Series, Token))!.PhaseAt(default));
    }
}
