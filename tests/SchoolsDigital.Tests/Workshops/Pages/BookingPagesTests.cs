using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Pages;

public class BookingPagesTests
{
    private const string Head = "head@example.org";
    private const string Lead = "lead@example.org";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Book_FromTheInvitationToTheEnd_HoldsAPlaceAndGetsAMail()
    {
        await using var world = await WorkshopWorld.OpenAsync();

        var guest = await world.BookAsync(0, Head, "north");

        Assert.Equal("Place booked", guest.Heading);
        Assert.Contains("Hilsea Library, London Road, Portsmouth", guest.Words);
        var mail = Assert.Single(world.Mails(WorkshopMail.WorkshopBooking));
        Assert.Equal(
            (Head, "Your place: Workshops on the digital strategy, Wednesday 16 June 2021"),
            (mail.To, mail.Subject)
        );
        Assert.Contains("Lunch: From 12:30pm. A buffet lunch is served.", mail.Text);
        Assert.Contains("Parking: Behind the building", mail.Text);
        await guest.OpenAsync(mail.Path);
        Assert.Equal("Your place", guest.Heading);
    }

    [Fact]
    public async Task Book_PressedTwiceAndGoneBack_IsOneBookingAndOneMail()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        await guest.SendAsync();
        await guest.SendAsync(("session", "north"));
        await guest.SendAsync(("name", "A"), ("role", "Head"), ("email", Head));
        var (check, fields) = (guest.Shown.Path, guest.FieldsWith());

        await guest.PostAsync(check, fields);
        await guest.PostAsync(check, fields);
        await guest.OpenAsync(check);
        await world.SettleAsync();

        Assert.Equal("Place booked", guest.Heading);
        Assert.Single(await world.Store.ListBookingsAsync(world.Series, Token));
        Assert.Single(world.Mails(WorkshopMail.WorkshopBooking));
    }

    [Fact]
    public async Task Book_SecretaryForTwoColleagues_EachHasAMailOfTheirOwn()
    {
        await using var world = await WorkshopWorld.OpenAsync();

        var guest = await world.BookAsync(0, Head, "north");
        Assert.Contains($"Person of {Head}", guest.Words);
        guest = await world.BookAsync(0, Lead, "south");
        Assert.Contains($"Person of {Lead}", guest.Words);

        Assert.Equal([Head, Lead], world.Mails(WorkshopMail.WorkshopBooking).Select(mail => mail.To).Order());
        Assert.NotEqual(world.PlaceOf(Head), world.PlaceOf(Lead));
    }

    [Fact]
    public async Task Book_TwoWindowsAtOnce_AreTwoDrafts()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = (new Guest(world.Browser), new Guest(world.Browser));
        await one.OpenAsync(world.Invitation(0));
        await other.OpenAsync(world.Invitation(0));
        await one.SendAsync();
        await one.SendAsync(("session", "north"));

        await other.SendAsync();

        Assert.NotEqual(one.Shown.Path.Split('/')[^2], other.Shown.Path.Split('/')[^2]);
    }

    [Fact]
    public async Task Book_SomethingIsMissing_SaysSoAtItsField()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        await guest.SendAsync();

        await guest.SendAsync();
        Assert.Equal((400, "Select a session, or the waiting list"), (guest.Shown.Status, guest.Errors));
        await guest.SendAsync(("session", "north"));
        await guest.SendAsync(("email", "nobody"), ("dietary", new string('x', 501)));

        Assert.Equal(400, guest.Shown.Status);
        Assert.Contains("Enter the name of the person who will come", guest.Errors);
        Assert.Contains("like name@example.org", guest.Errors);
        Assert.Contains("must be 500 characters or fewer", guest.Errors);
    }

    [Fact]
    public async Task Book_AddressThatIsBooked_IsToldSo()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "north");

        var guest = await world.BookAsync(1, "HEAD@example.org", "north");

        Assert.Equal(400, guest.Shown.Status);
        Assert.StartsWith("This email address has a booking already.", guest.Errors);
    }

    [Fact]
    public async Task Offer_PlaceGivenBack_IsTakenByAButtonAndByNothingElse()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "south");
        var waiting = await world.BookAsync(1, Lead, "_wait");
        Assert.Equal("On the waiting list", waiting.Heading);

        var giver = new Guest(world.Browser);
        await giver.OpenAsync(world.PlaceOf(Head));
        await giver.FollowAsync("Cancel this booking");
        await giver.PressAsync("Cancel the booking");
        Assert.Equal("You do not have a place", giver.Heading);
        await world.SettleAsync();

        await waiting.OpenAsync(world.PlaceOf(Lead));
        Assert.Equal("A place is free for you", waiting.Heading);
        Assert.Equal(BookingState.Offered, (await world.BookingAsync(Lead)).State);
        await waiting.PressAsync("Accept the place");
        await world.SettleAsync();

        Assert.Equal("Your place", waiting.Heading);
        Assert.Equal(
            [
                "Waiting list: Workshops on the digital strategy",
                "A place for you: Workshops on the digital strategy, Thursday 17 June 2021",
                "Your place: Workshops on the digital strategy, Thursday 17 June 2021",
            ],
            world.Subjects(Lead)
        );
    }

    [Fact]
    public async Task Offer_MadeOnAFridayEvening_IsKeptOverTheWeekend()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "south");
        await world.BookAsync(1, Lead, "_wait");
        await world.AdvanceToAsync("2021-05-14 17:00");
        await world.Office.CancelAsync(world.Series, (await world.BookingAsync(Head)).Id, Token);
        await world.Host.Get<SchoolsDigital.Workshops.Running.SeriesNotifier>().NotifyAsync(world.Series, Token);
        await world.SettleAsync();

        await world.AdvanceToAsync("2021-05-17 11:55");
        Assert.Equal(BookingState.Offered, (await world.BookingAsync(Lead)).State);
        await world.AdvanceToAsync("2021-05-17 12:10");

        Assert.Equal(
            (BookingState.Ended, BookingNotice.OfferLapsed),
            ((await world.BookingAsync(Lead)).State, (await world.BookingAsync(Lead)).News)
        );
        Assert.Equal("The place has passed on: Workshops on the digital strategy", world.Subjects(Lead).Last());
    }

    [Fact]
    public async Task Change_PlaceLeftInAnother_MovesAndSaysSo()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "south");
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(Head));

        await guest.FollowAsync("Choose another session");
        await guest.SendAsync(("session", "north"));
        await world.SettleAsync();

        Assert.Equal("Your place", guest.Heading);
        Assert.Equal("north", (await world.BookingAsync(Head)).Session);
        Assert.Equal(
            "Your new place: Workshops on the digital strategy, Wednesday 16 June 2021",
            world.Subjects(Head).Last()
        );
    }

    [Fact]
    public async Task Change_FilledUpMeanwhile_KeepsTheOldPlaceAndSaysWhy()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "north");
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(Head));
        await guest.FollowAsync("Choose another session");
        await world.BookAsync(1, Lead, "south");

        await guest.SendAsync(("session", "south"));

        Assert.StartsWith("The last place in this session has just gone.", guest.Errors);
        Assert.Equal("north", (await world.BookingAsync(Head)).Session);
    }

    [Fact]
    public async Task Cancelled_SessionDoesNotTakePlace_OnePressMovesToAnother()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "south");
        var change = new SessionChange { CancelledBecause = "The hall is flooded." };
        await world
            .Host.Get<SchoolsDigital.Workshops.Running.SeriesService>()
            .ChangeAsync(world.Series, "south", change, Token);
        await world.Host.Get<SchoolsDigital.Workshops.Running.SeriesNotifier>().NotifyAsync(world.Series, Token);
        await world.SettleAsync();

        var mail = world.Mails(WorkshopMail.WorkshopBooking).Last(one => one.To == Head);
        Assert.Contains("The hall is flooded.", mail.Text);
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(mail.Path);
        Assert.Equal("Your session does not take place", guest.Heading);
        await guest.PressAsync("Move to Wednesday 16 June 2021");

        Assert.Equal(("Your place", "north"), (guest.Heading, (await world.BookingAsync(Head)).Session));
    }

    [Fact]
    public async Task Feedback_AfterTheSession_IsCountedOnceAPerson()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Head, "north");
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(Head) + "/feedback");
        Assert.Equal("Your place", guest.Heading);
        await world.AdvanceToAsync("2021-06-17 09:10");

        var mail = Assert.Single(world.Mails(WorkshopMail.WorkshopThanks));
        await guest.OpenAsync(mail.Path);
        await guest.SendAsync();
        Assert.Equal("Select how useful the session was", guest.Errors);
        await guest.SendAsync(("useful", "4"), ("comment", "Good lunch"));
        await guest.OpenAsync(mail.Path);
        await guest.SendAsync(("useful", "5"), ("comment", "Very good lunch"));

        Assert.Equal("Thank you", guest.Heading);
        var tally = await world
            .Host.Get<SchoolsDigital.Workshops.Feedback.FeedbackStore>()
            .CountAsync(world.Series, null, Token);
        Assert.Equal([0, 0, 0, 0, 1], tally.Answers);
        Assert.Equal(["Very good lunch"], tally.Comments);
    }
}
