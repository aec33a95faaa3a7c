using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Tests.Workshops.Pages;

/// <summary>Many people book by one link, in tabs, with the back button, and at the same time.</summary>
public sealed class SharedLinkTests
{
    private const string Ann = "ann@example.org";
    private const string Bob = "bob@example.org";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Book_TwoColleaguesOpenedTheLinkBeforeEitherPressed_EachBooksForThemselves()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (ann, bob) = (new Guest(world.Browser), new Guest(world.Browser));
        await ann.OpenAsync(world.Invitation(0));
        await bob.OpenAsync(world.Invitation(0));

        await ann.SendAsync();
        await bob.SendAsync();
        await ann.SendAsync(("session", "north"));
        await bob.SendAsync(("session", "south"));
        await ann.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann), ("access", "A ramp"));
        await bob.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob));
        Assert.DoesNotContain("Bob", ann.Words);
        Assert.DoesNotContain("Ann", bob.Words);
        Assert.DoesNotContain("A ramp", bob.Words);
        await ann.SendAsync();
        await bob.SendAsync();

        Assert.Contains("Ann Apple", ann.Words);
        Assert.Contains("Bob Birch", bob.Words);
        Assert.Equal(
            [("Ann Apple", "north", "A ramp"), ("Bob Birch", "south", null)],
            (await world.Store.ListBookingsAsync(world.Series, Token))
                .OrderBy(booking => booking.Name)
                .Select(booking => (booking.Name, booking.Session, booking.Access))
        );
    }

    [Fact]
    public async Task Open_StartPageOnlyLookedAt_KeepsNothing()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var scanner = new Guest(world.Browser);

        await scanner.OpenAsync(world.Invitation(0));
        await scanner.OpenAsync(world.Invitation(0));

        Assert.Equal(0, await world.CountAsync(BookingDraft.Of(world.Series)));
    }

    [Fact]
    public async Task Open_ColleaguesHaveBooked_NamesNoneAndLeadsToNoBooking()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Ann, "north");
        var colleague = new Guest(world.Browser);

        await colleague.OpenAsync(world.Invitation(0));

        Assert.DoesNotContain("Person of", colleague.Words);
        Assert.DoesNotContain("/booking/", colleague.Shown.Html);
        Assert.Contains("People at your school have taken 1 of its 3 places", colleague.Words);
    }

    [Fact]
    public async Task Book_PressedTwice_IsOneDraft()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        var start = guest.FieldsWith();

        await guest.PostAsync(world.Invitation(0), start);
        var first = guest.Shown.Path;
        await guest.PostAsync(world.Invitation(0), start);

        Assert.Equal(first, guest.Shown.Path);
    }

    [Fact]
    public async Task Book_StartPageLeftOpenByAColleagueWhoHasTyped_IsAnotherDraft()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        var start = guest.FieldsWith();
        await guest.SendAsync();
        var first = guest.Shown.Path;
        await guest.SendAsync(("session", "north"));

        await guest.PostAsync(world.Invitation(0), start);

        Assert.NotEqual(first, guest.Shown.Path);
    }

    [Fact]
    public async Task Person_ChangedInAnotherWindowMeanwhile_IsRefusedAndNothingTypedIsLost()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann), ("dietary", "No nuts"));

        await other.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob), ("access", "A ramp"));

        Assert.Equal((409, "This booking was changed after you opened the page"), (other.Shown.Status, other.Heading));
        Assert.Contains("Bob Birch", other.Words);
        Assert.Contains("A ramp", other.Words);
        Assert.DoesNotContain("Ann Apple", other.Words);
        Assert.DoesNotContain("No nuts", other.Words);
        await one.SendAsync();
        Assert.Equal("Ann Apple", (await world.BookingAsync(Ann)).Name);
    }

    [Fact]
    public async Task Person_RefusedAndStartedAnew_HasWhatWasTyped()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        var taken = one.Shown.Path;
        await other.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob), ("access", "A ramp"));

        await PostFormAsync(other, 1);
        await other.SendAsync(("session", "south"));

        Assert.NotEqual(taken, other.Shown.Path);
        Assert.Equal("Check before you book", other.Heading);
        Assert.Contains("Bob Birch", other.Words);
        Assert.Contains("A ramp", other.Words);
        await other.SendAsync();
        await one.SendAsync();
        Assert.Equal(
            ["Ann Apple north", "Bob Birch south"],
            (await world.Store.ListBookingsAsync(world.Series, Token))
                .Select(booking => $"{booking.Name} {booking.Session}")
                .Order()
        );
    }

    [Fact]
    public async Task Person_RefusedAndUsedNevertheless_IsInTheBooking()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        await other.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", "ann.apple@example.org"));

        await PostFormAsync(other, 0);

        Assert.Equal("Check before you book", other.Heading);
        Assert.Contains("ann.apple@example.org", other.Words);
    }

    [Fact]
    public async Task Person_SentTwice_GoesOnWithoutAsking()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, _) = await TwoWindowsAsync(world);
        var path = one.Shown.Path;
        var fields = one.FieldsWith(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));

        await one.PostAsync(path, fields);
        await one.PostAsync(path, fields);

        Assert.Equal("Check before you book", one.Heading);
    }

    [Fact]
    public async Task Session_ChangedInAnotherWindowMeanwhile_IsRefused()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = (new Guest(world.Browser), new Guest(world.Browser));
        await one.OpenAsync(world.Invitation(0));
        await one.SendAsync();
        await other.OpenAsync(one.Shown.Path);
        await one.SendAsync(("session", "north"));

        await other.SendAsync(("session", "south"));

        Assert.Equal(409, other.Shown.Status);
        Assert.Contains("Southsea Hall", other.Words);
    }

    [Fact]
    public async Task Check_PageShowsAnother_BooksNobody()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        await other.OpenAsync(other.Shown.Path);
        await other.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob));
        Assert.Contains("Ann Apple", one.Words);

        await one.SendAsync();

        Assert.Equal(409, one.Shown.Status);
        Assert.Empty(await world.Store.ListBookingsAsync(world.Series, Token));
        Assert.DoesNotContain("Bob", one.Words);
    }

    [Fact]
    public async Task Check_AnotherWasBookedFromTheSameDraft_NobodyIsToldThatTheyAre()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        await other.OpenAsync(other.Shown.Path);
        await other.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob));
        await other.SendAsync();
        Assert.Equal("Place booked", other.Heading);

        await one.SendAsync();

        Assert.Equal((409, "This booking was already made"), (one.Shown.Status, one.Heading));
        Assert.DoesNotContain("Bob", one.Words);
        Assert.Equal("Bob Birch", Assert.Single(await world.Store.ListBookingsAsync(world.Series, Token)).Name);
    }

    [Fact]
    public async Task Person_OfADraftThatIsBookedMeanwhile_IsRefusedAndNothingTypedIsLost()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, other) = await TwoWindowsAsync(world);
        await one.SendAsync(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        await one.SendAsync();

        await other.SendAsync(("name", "Bob Birch"), ("role", "Teacher"), ("email", Bob));

        Assert.Equal((409, "This booking was already made"), (other.Shown.Status, other.Heading));
        Assert.Contains("Bob Birch", other.Words);
        await PostFormAsync(other, 0);
        await other.SendAsync(("session", "south"));
        await other.SendAsync();
        Assert.Equal("south", (await world.BookingAsync(Bob)).Session);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("00000000000000000000000000000001")]
    public async Task Draft_OfNobody_LeadsToTheStartAndLosesNothing(string draft)
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, _) = await TwoWindowsAsync(world);
        var fields = one.FieldsWith(("name", "Ann Apple"), ("role", "Head"), ("email", Ann));
        var guest = new Guest(world.Browser);

        await guest.OpenAsync($"{world.Invitation(0)}/{draft}/person");
        Assert.Equal(world.Invitation(0), guest.Shown.Path);
        await guest.PostAsync($"{world.Invitation(0)}/{draft}/person", fields);

        Assert.Equal((409, "We cannot find this booking"), (guest.Shown.Status, guest.Heading));
        Assert.Contains("Ann Apple", guest.Words);
    }

    [Fact]
    public async Task Draft_UnderAnotherInvitation_IsNotFound()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var (one, _) = await TwoWindowsAsync(world);
        var draft = one.Shown.Path.Split('/')[^2];
        var guest = new Guest(world.Browser);

        await guest.OpenAsync($"{world.Invitation(1)}/{draft}/person");

        Assert.Equal(world.Invitation(1), guest.Shown.Path);
    }

    [Fact]
    public async Task Cancel_BookingMovedMeanwhile_AsksAgain()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await world.BookAsync(0, Ann, "north");
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.PlaceOf(Ann) + "/cancel");
        await world.Office.MoveAsync(world.Series, (await world.BookingAsync(Ann)).Id, "south", Token);

        await guest.SendAsync();

        Assert.StartsWith("The booking was changed after you opened this page", guest.Errors);
        Assert.Equal(BookingState.Confirmed, (await world.BookingAsync(Ann)).State);
        await guest.SendAsync();
        Assert.Equal(BookingState.Ended, (await world.BookingAsync(Ann)).State);
    }

    [Fact]
    public async Task TryKeepAsync_TwoWindowsReadTheSame_TheSecondIsNotKept()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var store = new MemoryTableStore();
        var drafts = new BookingDrafts(store, world.Store, new RandomLinkIds(), new TestClock());
        var invitation = new SeriesInvitation(1, 1, "Oak", Sector.Primary, "link", "c1");
        var begun = await drafts.BeginAsync(world.Series, invitation, "", draft => draft, Token);
        var one = (await drafts.FindAsync(world.Series, invitation, begun.Visitor, Token))!;
        var other = (await drafts.FindAsync(world.Series, invitation, begun.Visitor, Token))!;

        var first = await drafts.TryKeepAsync(
            world.Series,
            invitation,
            one with
            {
                Value = begun with { Session = "north" },
            },
            Token
        );
        var second = await drafts.TryKeepAsync(
            world.Series,
            invitation,
            other with
            {
                Value = begun with { Session = "south" },
            },
            Token
        );

        Assert.Equal((true, false), (first, second));
        var kept = (await drafts.FindAsync(world.Series, invitation, begun.Visitor, Token))!.Value;
        Assert.Equal(("north", 2), (kept.Session, kept.Version));
    }

    [Fact]
    public async Task BeginAsync_ThreePeopleAtOneOfferWhileNoTimePasses_EachGetsADraft()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        var drafts = new BookingDrafts(new MemoryTableStore(), world.Store, new SeededLinkIds("same"), new TestClock());
        var invitation = new SeriesInvitation(1, 1, "Oak", Sector.Primary, "link", "c1");
        var offer = drafts.Offer(world.Series, invitation);

        var begun = new HashSet<string>();
        foreach (var session in (string[])["north", "south", "west"])
        {
            // In the background, since what goes on for ever must fail, and not hang.
            var draft = Task.Run(
                () =>
                    drafts.BeginAsync(
                        world.Series,
                        invitation,
                        offer,
                        draft => draft with { Session = session },
                        Token
                    ),
                Token
            );
            begun.Add((await draft.WaitAsync(TimeSpan.FromSeconds(30), Token)).Visitor);
        }

        Assert.Equal(3, begun.Count);
    }

    // Both at the page that asks who comes, of one draft.
    private static async Task<(Guest One, Guest Other)> TwoWindowsAsync(WorkshopWorld world)
    {
        var (one, other) = (new Guest(world.Browser), new Guest(world.Browser));
        await one.OpenAsync(world.Invitation(0));
        await one.SendAsync();
        await one.SendAsync(("session", "north"));
        await other.OpenAsync(one.Shown.Path);
        return (one, other);
    }

    private static async Task PostFormAsync(Guest guest, int index)
    {
        var form = guest.Page.QuerySelectorAll("main form")[index];
        var fields = form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .ToList();
        await guest.PostAsync(form.GetAttribute("action") ?? guest.Shown.Path, fields);
    }
}
