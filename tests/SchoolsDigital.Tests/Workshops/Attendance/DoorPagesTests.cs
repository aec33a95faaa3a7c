using SchoolsDigital.Desk.Attendance;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Tests.Workshops.Attendance;

public sealed class DoorPagesTests : IAsyncLifetime
{
    private DoorSite door = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        door = await DoorSite.OpenAsync();
        await door.Host.TakeAsync(1, "a");
        await door.Host.TakeAsync(2, "a");
        await door.Host.TakeAsync(3, "b");
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task Post_TapsOnTheDoorList_NotesWhoCameOnceAndTakesItBack()
    {
        // Arrange
        var path = await DayOfAsync();

        // Act
        var came = await door.TapAsync(path, DoorModel.CameField, "0001");
        var form = DeskBrowser.FormOf(await door.Site.GetAsync(path));
        await door.Site.PostAsync(path, form.With(DoorModel.CameField, "0001"));
        var ticked = await door.CameAsync();
        var shown = await door.Site.GetAsync(path);
        await door.TapAsync(path, DoorModel.UndoField, "0001");
        await door.Site.PostAsync(path, form.Without(DoorModel.CameField).With(DoorModel.UndoField, "0001"));

        // Assert
        Assert.Equal((303, $"{path}#person-0001"), (came.Status, came.Headers.Location.ToString()));
        var attendee = Assert.Single(ticked);
        Assert.Equal(("Person 1", "School 1", "At the door"), (attendee.Name, attendee.School, attendee.MarkedBy));
        Assert.Contains("1 here, 2 expected", shown.Page.QuerySelector(".govuk-body-l")!.TextContent);
        Assert.NotNull(shown.Page.GetElementById("person-0001")!.QuerySelector(".govuk-tag"));
        Assert.Null(shown.Page.GetElementById("person-0002")!.QuerySelector(".govuk-tag"));
        Assert.Empty(await door.CameAsync());
    }

    [Fact]
    public async Task Post_SomebodyOfAnotherSessionOrNobody_NotesNothing()
    {
        // Arrange
        var path = await DayOfAsync();
        var form = DeskBrowser.FormOf(await door.Site.GetAsync(path));

        foreach (var id in (string[])["0003", "9999", "../0001", ""])
        {
            // Act
            var response = await door.Site.PostAsync(path, form.With(DoorModel.CameField, id));

            // Assert
            Assert.Equal(303, response.Status);
            Assert.Empty(await door.CameAsync());
        }
    }

    [Fact]
    public async Task Get_LinkBeforeTheDay_ShowsNobodyAndTicksNobody()
    {
        // Arrange
        await door.GoToTheDayAsync();
        var path = await door.LinkAsync("b");
        var form = DeskBrowser.FormOf(await door.Site.GetAsync(await door.LinkAsync()));

        // Act
        var page = await door.Site.GetAsync(path);

        // Assert
        Assert.Equal(200, page.Status);
        Assert.Contains("You can tick people off here from Monday 5 October 2026", page.Text);
        Assert.DoesNotContain("Person", page.Text, StringComparison.Ordinal);
        Assert.NotNull(form);
    }

    [Fact]
    public async Task Get_LinkOnTheNextDayOrOfAMovedSession_IsOver()
    {
        // Arrange
        var path = await DayOfAsync();

        // Act
        await door.Host.Desk.ChangeAsync(
            SeriesHost.Series,
            "a",
            new() { Venue = new("Other hall", "2 High Street") },
            Token
        );
        var moved = await door.Site.GetAsync(path);
        var other = await door.LinkAsync();
        var now = await door.Site.GetAsync(other);
        door.Advance(TimeSpan.FromDays(1));
        var nextDay = await door.Site.GetAsync(other);

        // Assert
        Assert.Equal((404, 200, 410), (moved.Status, now.Status, nextDay.Status));
    }

    [Fact]
    public async Task Get_LinkOfAnotherSession_LeadsNowhere()
    {
        // Arrange
        var path = await DayOfAsync();

        // Act
        var other = await door.Site.GetAsync(path.Replace("/a/door/", "/b/door/", StringComparison.Ordinal));

        // Assert
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task Post_WalkInTwiceByOneForm_IsAddedOnceWithTheirSchool()
    {
        // Arrange
        var path = await DayOfAsync();
        var form = DeskBrowser
            .FormOf(await door.Site.GetAsync($"{path}?add=1"))
            .With(WalkInForm.NameField, "Walter Walk-In")
            .With(WalkInForm.SchoolField, "120003")
            .With(WalkInModel.AddField, "1");

        // Act
        await door.Site.PostAsync($"{path}?add=1", form);
        await door.Site.PostAsync($"{path}?add=1", form);
        var page = await door.Site.GetAsync(path);

        // Assert
        var came = Assert.Single(await door.CameAsync());
        Assert.Equal(
            ("Walter Walk-In", 120_003, "Cromer Academy", true),
            (came.Name, came.Urn, came.School, came.IsWalkIn)
        );
        Assert.Contains("Walter Walk-In", page.Page.GetElementById($"person-{came.Id}")!.TextContent);
        Assert.Contains("1 staff from 1 school", page.Text);
        Assert.Contains("1 here, 2 expected", page.Page.QuerySelector(".govuk-body-l")!.TextContent);
        await door.TapAsync(path, DoorModel.UndoField, came.Id);
        Assert.Empty(await door.CameAsync());
    }

    [Fact]
    public async Task Post_WalkInWithoutNameOrSchool_SaysWhatIsMissingAndKeepsWhatWasTyped()
    {
        // Arrange
        var path = await DayOfAsync();
        var empty = DeskBrowser.FormOf(await door.Site.GetAsync($"{path}?add=1")).With(WalkInModel.AddField, "1");

        // Act
        var nothing = await door.Site.PostAsync($"{path}?add=1", empty.With(WalkInForm.RoleField, "Governor"));
        var foreign = await door.Site.PostAsync(
            $"{path}?add=1",
            empty.With(WalkInForm.NameField, "Walter").With(WalkInForm.SchoolField, "999999")
        );

        // Assert
        Assert.Equal(400, nothing.Status);
        Assert.Equal(
            ["Enter their name", "Select their school, or that they are from no school"],
            nothing.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.TextContent)
        );
        Assert.Equal("Governor", nothing.Page.QuerySelector("#role")!.GetAttribute("value"));
        Assert.Equal((400, "Walter"), (foreign.Status, foreign.Page.QuerySelector("#name")!.GetAttribute("value")));
        Assert.Empty(await door.CameAsync());
    }

    [Fact]
    public async Task Post_AtTheDeskDaysLater_PutsTheListRight()
    {
        // Arrange
        await door.GoToTheDayAsync();
        door.Advance(TimeSpan.FromDays(3));
        var desk = await door.DeskAsync();
        const string Path = "/desk/workshops/norfolk/january/sessions/a/door";

        // Act
        var page = await desk.GetAsync(Path);
        await desk.PostAsync(Path, DeskBrowser.FormOf(page).With(DoorModel.CameField, "0002"));

        // Assert
        var came = Assert.Single(await door.CameAsync());
        Assert.Equal(("0002", "Anna Coordinator"), (came.Id, came.MarkedBy));
        var session = (await door.CountAsync()).Sessions[0];
        Assert.Equal((2, new HeadCount(1, 1), 0, 1), (session.Booked, session.Came, session.WalkIns, session.NoShows));
    }

    [Fact]
    public async Task Get_DeskPagesWithoutSigningIn_ShowNobody()
    {
        foreach (var page in (string[])["sessions/a/door", "sessions/a/sheet", "attendance", "attendance?as=csv"])
        {
            // Act
            var response = await door.Site.GetAsync($"/desk/workshops/norfolk/january/{page}");

            // Assert
            Assert.NotEqual(200, response.Status);
            Assert.DoesNotContain("Person 1", response.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Sheet_HasALineForEverybodyWhoIsBookedAndNoAddresses()
    {
        // Arrange
        await door.Host.Office.CancelAsync(SeriesHost.Series, "0002", Token);
        var desk = await door.DeskAsync();

        // Act
        var sheet = await desk.GetAsync("/desk/workshops/norfolk/january/sessions/a/sheet");

        // Assert
        Assert.Equal("January workshops: sign in", sheet.Heading);
        Assert.Equal(["Person 1"], sheet.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(7, sheet.Page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("person1@", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Attendance_CountsInBothUnitsAndGivesFiles()
    {
        // Arrange
        var path = await DayOfAsync();
        await door.TapAsync(path, DoorModel.CameField, "0001");
        await door.TapAsync(path, DoorModel.CameField, "0002");
        door.Advance(TimeSpan.FromDays(1));
        var desk = await door.DeskAsync();

        // Act
        var page = await desk.GetAsync("/desk/workshops/norfolk/january/attendance");
        var csv = await desk.GetAsync("/desk/workshops/norfolk/january/attendance?as=csv");
        var json = await desk.GetAsync("/desk/workshops/norfolk/january/attendance?as=json");

        // Assert
        Assert.Equal("2 staff from 2 schools", page.Page.QuerySelector(".govuk-body-l")!.TextContent);
        Assert.Contains("\"Hall a, 28 September 2026\",2,2,2,0,0\r\n", csv.Text);
        Assert.Contains("All,[z],2,2,[z],[z]\r\n", csv.Text);
        Assert.Contains("\"came\":{\"people\":2,\"schools\":2}", json.Text);
    }

    private async Task<string> DayOfAsync()
    {
        await door.GoToTheDayAsync();
        return await door.LinkAsync();
    }
}
