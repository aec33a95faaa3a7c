using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Rounds;

public sealed class RoundPageTests : IAsyncLifetime
{
    private RunningRound round = null!;

    public async ValueTask InitializeAsync() => round = await RunningRound.OpenAsync();

    public ValueTask DisposeAsync() => round.DisposeAsync();

    [Fact]
    public async Task Get_OpenRoundWithNames_SaysHowFarItIsAndWhatComesNext()
    {
        // Arrange
        await using var named = await RunningRound.OpenAsync(isNamed: true);
        var schools = await named.SchoolsAsync();
        await named.AnswerAsync(schools[0]);
        var browser = await named.SignInAsync();

        // Act
        var list = await browser.GetAsync("/desk");
        var page = await browser.GetAsync(named.Path);

        // Assert
        Assert.Contains($"1 response from 1 of {schools.Count} schools", list.Text);
        Assert.Equal("ICT Services for Schools", page.Heading);
        Assert.Contains("Reminder 1 goes out at 9am on Monday 22 November 2010", page.Text);
        Assert.Contains($"1 response from 1 of {schools.Count} schools", page.Text);
        var all = page.Page.QuerySelectorAll("tbody tr").First(row => row.Children[0].TextContent == "All");
        Assert.Equal($"{schools.Count}", all.Children[1].TextContent);
        Assert.NotNull(page.Page.QuerySelector("svg[role=img]"));
    }

    [Fact]
    public async Task Get_OpenAnonymousRound_SaysWhenItWasCounted()
    {
        // Arrange
        var schools = await round.SchoolsAsync();
        var browser = await round.SignInAsync();
        await round.AnswerAsync(schools[0]);
        var few = await browser.GetAsync(round.Path);

        // Act
        foreach (var school in schools.Skip(1).Take(4))
        {
            await round.AnswerAsync(school);
        }

        var page = await browser.GetAsync(round.Path);

        // Assert
        Assert.Contains("Not counted yet", few.Text);
        Assert.Contains(
            $"5 responses from 5 of {schools.Count} schools, counted at about 10am on Monday 8 November 2010",
            page.Text
        );
        Assert.Contains("at least 5 more people from at least 3 schools", page.Text);
        Assert.DoesNotContain("Begun", page.Text);
    }

    [Fact]
    public async Task Get_Viewer_IsOfferedNothingToDo()
    {
        var viewer = await round.SignInAsync(DeskRole.Viewer);

        var page = await viewer.GetAsync(round.Path);
        var school = await viewer.GetAsync($"{round.Path}/schools/{(await round.SchoolsAsync())[0].Urn}");

        Assert.Equal((200, 200), (page.Status, school.Status));
        Assert.DoesNotContain("/do/", page.Text);
        Assert.DoesNotContain("/do/", school.Text);
    }

    [Theory]
    [InlineData("/desk/rounds/norfolk/nothing")]
    [InlineData("/desk/rounds/NORFOLK/ict-services-2010")]
    [InlineData("/desk/rounds/norfolk/ict-services-2010/schools/1")]
    [InlineData("/desk/rounds/norfolk/ict-services-2010/do/dance")]
    [InlineData("/desk/rounds/norfolk/ict-services-2010/schools/x/do/extend")]
    [InlineData("/desk/rounds/norfolk/ict-services-2010/mails/Invitation/1-1/9")]
    [InlineData("/desk/rounds/norfolk/ict-services-2010/report/paper.html")]
    public async Task Get_NothingThere_IsNotFound(string path)
    {
        var browser = await round.SignInAsync();

        Assert.Equal(404, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Get_RoundIsOver_LinksToItsReport()
    {
        // Arrange
        await round.AdvanceToAsync((await round.RoundAsync()).ReportsAt.AddHours(1));
        var browser = await round.SignInAsync();

        // Act
        var page = await browser.GetAsync(round.Path);
        var paper = await browser.GetAsync($"{round.Path}/report/paper.html");
        var figures = await browser.GetAsync($"{round.Path}/report/results.csv");

        // Assert
        Assert.Contains("/report/paper.html", page.Text);
        Assert.Equal((200, 200), (paper.Status, figures.Status));
        Assert.StartsWith("text/csv", figures.Headers.ContentType.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ExtendThroughThePages_AsksSaysAndDoesItOnce()
    {
        // Arrange
        var browser = await round.SignInAsync();
        var path = $"{round.Path}/do/extend";
        var asked = DeskBrowser.FormOf(await browser.GetAsync(path));

        // Act
        var wrong = await browser.PostAsync(path, Date(asked, "31", "2", "2011"));
        var check = await browser.PostAsync(path, Date(DeskBrowser.FormOf(wrong), "17", "12", "2010"));
        var before = await round.RoundAsync();
        var confirm = DeskBrowser.FormOf(check);
        var done = await browser.PostAsync(path, confirm);
        var again = await browser.PostAsync(path, confirm);
        var page = await browser.GetAsync(done.Headers.Location.ToString());
        var ledger = await browser.GetAsync($"{round.Path}/ledger");

        // Assert
        Assert.Equal(400, wrong.Status);
        Assert.StartsWith("Error: ", wrong.Title, StringComparison.Ordinal);
        Assert.Equal("31", wrong.Page.QuerySelector("input[name=until-day]")!.GetAttribute("value"));
        Assert.Contains("can answer until 5pm on Friday 17 December 2010 instead of", check.Text);
        Assert.Equal(round.Consultation.Timetable.Closes, before.ClosesAt);
        Assert.Equal((303, 303), (done.Status, again.Status));
        Assert.Equal(done.Headers.Location.ToString(), again.Headers.Location.ToString());
        Assert.Contains(
            "The deadline was moved to 5pm on Friday 17 December 2010.",
            page.Page.QuerySelector(".govuk-notification-banner--success")!.TextContent
        );
        Assert.Single(ledger.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("deadline was moved"));
        Assert.Contains("Anna Coordinator", ledger.Text);
    }

    [Fact]
    public async Task Post_OldTabAfterTheClose_SaysThatItNoLongerApplies()
    {
        // Arrange
        var browser = await round.SignInAsync();
        var path = $"{round.Path}/do/remind";
        var form = DeskBrowser.FormOf(await browser.GetAsync(path));
        await round.DoAsync(round.Order(ActionKind.Close));
        await round.AdvanceToAsync(round.Now.AddMinutes(1));

        // Act
        var late = await browser.PostAsync(path, form);
        var look = await browser.GetAsync(path);

        // Assert
        Assert.Equal((409, "This cannot be done now"), (late.Status, late.Heading));
        Assert.Contains("The round closed at", late.Text);
        Assert.Contains("Nothing was changed", late.Text);
        Assert.Equal(409, look.Status);
        Assert.Empty(await round.RemindersAsync());
    }

    [Fact]
    public async Task Post_CancelWithoutAReason_AsksForOneAndEscapesIt()
    {
        // Arrange
        var browser = await round.SignInAsync();
        var path = $"{round.Path}/do/cancel";
        var form = DeskBrowser.FormOf(await browser.GetAsync(path));

        // Act
        var empty = await browser.PostAsync(path, form);
        var check = await browser.PostAsync(path, form.With("reason", "It is <script>alert(1)</script>"));
        var done = await browser.PostAsync(path, DeskBrowser.FormOf(check));
        var page = await browser.GetAsync(done.Headers.Location.ToString());

        // Assert
        Assert.Equal(400, empty.Status);
        Assert.Contains("This cannot be undone", check.Text);
        Assert.Equal(303, done.Status);
        Assert.DoesNotContain("<script>alert", page.Text);
        Assert.Contains("Cancelled", page.Page.QuerySelector(".govuk-tag")!.TextContent);
        Assert.Contains("There is no report", page.Page.Body!.TextContent);
        Assert.Contains("(called off)", page.Page.Body!.TextContent);
    }

    [Fact]
    public async Task Post_AddressNamesAnotherAction_ShowsNoBanner()
    {
        var browser = await round.SignInAsync();

        var page = await browser.GetAsync($"{round.Path}?done=00000000000000000000000000000001");

        Assert.Null(page.Page.QuerySelector(".govuk-notification-banner"));
    }

    private static TestForm Date(TestForm form, string day, string month, string year) =>
        form.With("until-day", day).With("until-month", month).With("until-year", year);
}
