using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Tests.Workshops.Pages;

public class BookingStatesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2021-06-14 17:01", 410, "Booking is closed")]
    [InlineData("2021-06-17 15:31", 410, "These workshops are over")]
    public async Task Open_AfterTheDates_SaysWhatItIs(string moment, int status, string heading)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.AdvanceToAsync(moment);
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(world.Invitation(0));

        Assert.Equal((status, heading), (guest.Shown.Status, guest.Heading));
    }

    [Fact]
    public async Task Open_BeforeTheDate_SaysWhen()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world
            .Host.Get<SeriesService>()
            .ChangeAsync(world.Series, series => series with { OpensAt = series.OpensAt.AddDays(5) }, Token);
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(world.Invitation(0));

        Assert.Equal((403, "Booking is not open yet"), (guest.Shown.Status, guest.Heading));
        Assert.Contains("9am on Monday 17 May 2021", guest.Words);
    }

    [Fact]
    public async Task Open_RoundCalledOff_SaysSoAndTellsThoseWhoHadAPlace()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, "head@example.org", "north");
        await world
            .Host.Get<RoundCancellation>()
            .CancelAsync(new("portsmouth", "digital-2021"), "The money is gone.", Token);
        await world.SettleAsync();
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(world.Invitation(0));

        Assert.Equal((410, "These workshops have been called off"), (guest.Shown.Status, guest.Heading));
        await guest.OpenAsync(world.PlaceOf("head@example.org"));
        Assert.Equal("These workshops have been called off", guest.Heading);
        Assert.StartsWith("Cancelled: Workshops on the digital strategy", world.Subjects("head@example.org").Last());
    }

    [Fact]
    public async Task Open_EverySessionFull_OffersTheWaitingList()
    {
        await using var world = await WorkshopWorld.OpenAsync(text => text.Replace("capacity: 2", "capacity: 1"));
        await world.BookAsync(0, "a@example.org", "north");
        await world.BookAsync(1, "b@example.org", "south");
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(world.Invitation(2));
        Assert.Contains("Full. You can join the waiting list", guest.Words);
        await guest.SendAsync();
        Assert.Contains("Every session is full at the moment", guest.Words);
        await guest.SendAsync(("session", "_wait"));
        await guest.SendAsync(("choice-1", "south"), ("choice-2", "south"));
        Assert.Equal("Select each session once", guest.Errors);
        await guest.SendAsync(("choice-1", "south"), ("choice-2", "north"));
        await guest.SendAsync(("name", "C"), ("role", "Head"), ("email", "c@example.org"));
        await guest.PressAsync("Join the waiting list");

        Assert.Equal("On the waiting list", guest.Heading);
        Assert.Equal(["south", "north"], (await world.BookingAsync("c@example.org")).Wishes);
    }

    [Theory]
    [InlineData("/portsmouth/workshops/june/nothing")]
    [InlineData("/portsmouth/booking/june/nothing")]
    [InlineData("/portsmouth/workshops-stop/june/nothing")]
    [InlineData("/portsmouth/workshops/june/nothing/1/session")]
    public async Task Open_LinkThatIsNone_SaysNoMoreThanThat(string path)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(path);

        Assert.Equal((404, "This link does not work"), (guest.Shown.Status, guest.Heading));
    }

    [Fact]
    public async Task Open_GoodLinkUnderAnotherPurposeOrSeries_IsNotHonoured()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);
        var invitation = world.Invitation(0);

        await guest.OpenAsync(invitation.Replace("/workshops/", "/booking/"));
        Assert.Equal(404, guest.Shown.Status);
        await guest.OpenAsync(invitation.Replace("/june/", "/july/"));
        Assert.Equal(404, guest.Shown.Status);
    }

    [Fact]
    public async Task Stop_ButtonPressed_SendsNoChaserAndLeavesTheLink()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var mail = world.Mails(SchoolsDigital.Workshops.Mails.WorkshopMail.WorkshopInvitation)[0];
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(StopPathOf(mail.Text));
        await guest.PressAsync("Stop these e-mails");
        await world.AdvanceToAsync("2021-06-07 09:30");

        Assert.Equal("We have stopped these e-mails", guest.Heading);
        Assert.DoesNotContain(
            world.Mails(SchoolsDigital.Workshops.Mails.WorkshopMail.WorkshopChaser),
            chaser => chaser.To == mail.To
        );
        await guest.OpenAsync(mail.Path);
        Assert.Equal(200, guest.Shown.Status);
    }

    [Fact]
    public async Task Undo_ButtonPressed_SendsTheChaserAgain()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var mail = world.Mails(SchoolsDigital.Workshops.Mails.WorkshopMail.WorkshopInvitation)[0];
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(StopPathOf(mail.Text));
        await guest.PressAsync("Stop these e-mails");

        await guest.OpenAsync($"{StopPathOf(mail.Text)}/undo");
        await guest.PressAsync("Get these e-mails again");
        await world.AdvanceToAsync("2021-06-07 09:30");

        Assert.Equal("You get e-mails about workshops", guest.Heading);
        Assert.Contains(
            world.Mails(SchoolsDigital.Workshops.Mails.WorkshopMail.WorkshopChaser),
            chaser => chaser.To == mail.To
        );
    }

    private static string StopPathOf(string mail) =>
        new Uri(mail.Split("Stop these mails:")[1].TrimStart().Split('\n')[0].Trim()).AbsolutePath;
}
