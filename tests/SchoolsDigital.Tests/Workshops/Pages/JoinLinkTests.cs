using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Tests.Workshops.Pages;

/// <summary>Whoever has the link to an online session can join it, so that only people with a place are shown it.</summary>
public sealed class JoinLinkTests
{
    private const string Join = "https://meet.example.org/room";
    private const string Ann = "ann@example.org";
    private const string Bob = "bob@example.org";

    [Fact]
    public async Task Book_BeforeTheyHaveAPlace_ShowsTheLinkNowhere()
    {
        await using var world = await OpenAsync();
        var guest = new Guest(world.Browser);

        await guest.OpenAsync(world.Invitation(0));
        Assert.Contains("Online. We send the link to join to people who have a place", guest.Words);
        AssertHidden(guest);
        await guest.SendAsync();
        AssertHidden(guest);
        await guest.SendAsync(("session", "south"));
        AssertHidden(guest);
        await guest.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        Assert.Equal("Check before you book", guest.Heading);
        AssertHidden(guest);
        Assert.All(world.Mails(WorkshopMail.WorkshopInvitation), mail => Assert.DoesNotContain(Join, mail.Text));
    }

    [Fact]
    public async Task Book_Booked_ShowsTheLinkOnThePageInTheMailAndInTheCalendar()
    {
        await using var world = await OpenAsync();
        var guest = await world.BookAsync(0, Ann, "south");

        Assert.Contains(Join, guest.Words);
        Assert.Contains(Join, world.Mails(WorkshopMail.WorkshopBooking)[^1].Text);
        await guest.OpenAsync(world.PlaceOf(Ann));
        Assert.Contains(Join, guest.Words);
        Assert.Contains(Join, await CalendarAsync(world, Ann));
    }

    [Fact]
    public async Task Wait_OnTheListAndOffered_ShowsTheLinkOnlyOnceTheOfferIsAccepted()
    {
        await using var world = await OpenAsync();
        await world.BookAsync(0, Ann, "south");
        var guest = await world.BookAsync(1, Bob, "_wait");
        AssertHidden(guest);
        await guest.OpenAsync(world.PlaceOf(Bob));
        AssertHidden(guest);

        await CancelAsync(world, Ann);
        Assert.Equal(BookingState.Offered, (await world.BookingAsync(Bob)).State);
        await guest.OpenAsync(world.PlaceOf(Bob));
        AssertHidden(guest);
        Assert.All(MailsTo(world, Bob), text => Assert.DoesNotContain(Join, text));

        await guest.SendAsync(("do", "accept"));
        await world.SettleAsync();
        Assert.Contains(Join, guest.Words);
        Assert.Contains(Join, MailsTo(world, Bob).Last());
    }

    [Fact]
    public async Task Cancel_PlaceGivenBack_ShowsTheLinkNoMore()
    {
        await using var world = await OpenAsync();
        await world.BookAsync(0, Ann, "south");

        await CancelAsync(world, Ann);

        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(Ann));
        AssertHidden(guest);
        Assert.DoesNotContain(Join, MailsTo(world, Ann).Last());
        Assert.DoesNotContain(Join, Assert.IsType<string>(LastFileTo(world, Ann)));
    }

    private static Task<WorkshopWorld> OpenAsync() =>
        WorkshopWorld.OpenAsync(text =>
            text.Replace(
                "venue: { name: Southsea Hall, address: \"Palmerston Road, Southsea\" }",
                $"online: \"{Join}\"",
                StringComparison.Ordinal
            )
        );

    private static void AssertHidden(Guest guest) => Assert.DoesNotContain("meet.example.org", guest.Shown.Html);

    private static async Task CancelAsync(WorkshopWorld world, string email)
    {
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(email));
        await guest.FollowAsync("Cancel this booking");
        await guest.SendAsync();
        await world.SettleAsync();
    }

    private static async Task<string> CalendarAsync(WorkshopWorld world, string email) =>
        (await world.Browser.GetAsync($"{world.PlaceOf(email)}/calendar", TestContext.Current.CancellationToken)).Html;

    private static IEnumerable<string> MailsTo(WorkshopWorld world, string email) =>
        world.Mails(WorkshopMail.WorkshopBooking).Where(mail => mail.To == email).Select(mail => mail.Text);

    private static string? LastFileTo(WorkshopWorld world, string email) =>
        world
            .Post.Batches.Where(batch => batch.Recipients.Any(recipient => recipient.To.Address == email))
            .SelectMany(batch => batch.Template.Body.Envelope.Attachments ?? [])
            .Select(file => System.Text.Encoding.UTF8.GetString(file.Content.Span))
            .LastOrDefault();
}
