using AngleSharp.Dom;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Reports.Comments;

/// <summary>A coordinator at the desk, with what thirty people wrote.</summary>
public sealed class CommentPagesTests
{
    private const string List = "/desk/rounds/norfolk/survey-2010/comments";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_ToDo_ShowsAPageOfCommentsAndPointsAtNames()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var page = await browser.GetAsync(List);

        Assert.Equal("What respondents wrote", page.Heading);
        Assert.Equal(20, Comments(page).Length);
        Assert.Contains("Page 1 of 2", page.Text);
        var warned = Assert.Single(Comments(page), comment => comment.TextContent.Contains("Looks like"));
        Assert.Contains("Looks like a name", warned.TextContent);
        Assert.Contains("“Mrs Smith”", warned.TextContent);
    }

    [Fact]
    public async Task List_SomeDecided_KeepsThoseUnderTheNameOfWhoDecided()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var page = await browser.GetAsync(List);
        var fields = Comments(page).Select(FieldOf).ToArray();

        var after = await browser.SendAsync(
            List,
            MainForm(page).With(fields[0], "approve").With(fields[1], "leave-out")
        );

        Assert.Contains("2 decisions were saved", after.Text);
        Assert.DoesNotContain(fields[0], after.Text);
        var approved = await browser.GetAsync($"{List}?show=approved");
        Assert.Equal(fields[0], FieldOf(Assert.Single(Comments(approved))));
        Assert.Contains("Approved by Anna", approved.Text);
        Assert.Equal(fields[1], FieldOf(Assert.Single(Comments(await browser.GetAsync($"{List}?show=left-out")))));
        Assert.Equal(2, (await service.LedgerAsync()).Count(entry => entry.By == "Anna"));
    }

    [Fact]
    public async Task List_AllOthersApproved_LeavesThoseWithAWarning()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var page = await browser.GetAsync(List);
        var after = await browser.SendAsync(List, MainForm(page).With("all", "1"));

        Assert.Contains("19 decisions were saved", after.Text);
        Assert.Contains("Mrs Smith", after.Text);
        Assert.Equal(11, Comments(after).Length);
    }

    [Fact]
    public async Task List_SomebodyElseDecidedMeanwhile_SaysSoAndKeepsTheirs()
    {
        await using var service = await OpenAsync();
        var anna = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        await service.AdvanceByAsync(TimeSpan.FromSeconds(1));
        var bert = await ServiceBrowser.SignInAsync(service.Host, "Bert");
        var page = await anna.GetAsync(List);
        var field = FieldOf(Comments(page)[0]);
        await bert.SendAsync(List, MainForm(await bert.GetAsync(List)).With(field, "leave-out"));

        var refused = await anna.SendAsync(List, MainForm(page).With(field, "approve"));

        Assert.Equal(400, refused.Status);
        Assert.StartsWith("Error: ", refused.Title);
        Assert.Contains("Somebody else has decided on this comment", refused.Text);
        Assert.Single(Comments(await anna.GetAsync($"{List}?show=left-out")));
    }

    [Fact]
    public async Task Edit_NameTakenOut_IsApprovedWithAMarkAndMakesUpNothing()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var list = await browser.GetAsync(List);
        var warned = Comments(list).Single(comment => comment.TextContent.Contains("Mrs Smith"));
        var path = $"{List}/{FieldOf(warned)["comment-".Length..]}";
        var page = await browser.GetAsync(path);
        Assert.Equal("[name removed] helps us most.", MainForm(page)["text"]);

        var madeUp = await browser.SendAsync(path, MainForm(page).With("text", "[A friend] helps us least."));
        var good = await browser.SendAsync(path, MainForm(page));

        Assert.Equal(400, madeUp.Status);
        Assert.Contains("is not in the comment at this place", madeUp.Text);
        Assert.Equal(200, good.Status);
        var approved = await browser.GetAsync($"{List}?show=approved");
        Assert.Contains("It is published as: “[name removed] helps us most.”", approved.Text);
    }

    [Fact]
    public async Task List_Viewer_ReadsAndDecidesNothing()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Vera", DeskRole.Viewer);

        var page = await browser.GetAsync(List);
        var after = await browser.SendAsync(List, page.Form().With("all", "1"));

        Assert.Equal((403, 403), (page.Status, after.Status));
        Assert.DoesNotContain("needs cables", page.Text);
        Assert.Empty(await service.Get<CommentDecisions>().ReadAsync(service.Round, Cancelled));
    }

    [Theory]
    [InlineData("/desk/rounds/norfolk/nothing/comments")]
    [InlineData("/desk/rounds/nor%5Cfolk/survey-2010/comments")]
    [InlineData("/desk/rounds/norfolk/survey-2010/comments/0123456789abcdef0123456789abcdef")]
    [InlineData("/desk/rounds/norfolk/sur%23vey/report")]
    [InlineData("/desk/rounds/norfolk/survey%3F/paper/draft/paper.html")]
    [InlineData("/desk/rounds/norfolk/survey-2010/paper/3/paper.html")]
    [InlineData("/desk/rounds/norfolk/survey-2010/paper/1/changes")]
    [InlineData("/desk/rounds/norfolk/survey-2010/paper/draft/changes")]
    [InlineData("/desk/rounds/norfolk/survey-2010/paper/draft/results.csv")]
    public async Task Get_NothingThere_IsNotFound(string path)
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        Assert.Equal(404, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Report_SentNowAndAgain_IsTwoVersionsThatStay()
    {
        const string report = "/desk/rounds/norfolk/survey-2010/report";
        await using var service = await OpenAsync();
        await service.AdvanceToAsync("2010-12-13 10:00");
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        Assert.Contains(
            "Draft. It has not been published.",
            (await browser.GetAsync("/desk/rounds/norfolk/survey-2010/paper/draft/paper.html")).Text
        );

        await browser.SendAsync(report, MainForm(await browser.GetAsync(report)));
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));
        browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        await browser.SendAsync(List, MainForm(await browser.GetAsync(List)).With("all", "1"));
        var again = await browser.GetAsync(report);
        Assert.Contains("Publish a new version", again.Text);
        await browser.SendAsync(report, MainForm(again));
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        Assert.Contains("Version 2", (await browser.GetAsync(report)).Text);
        var first = await browser.GetAsync("/desk/rounds/norfolk/survey-2010/paper/1/paper.html");
        var second = await browser.GetAsync("/desk/rounds/norfolk/survey-2010/paper/2/paper.html");
        Assert.DoesNotContain("What schools said", first.Text);
        Assert.Contains("What schools said", second.Text);
        Assert.Equal(2, service.Mails("ReportReady").Count);
        var changes = await browser.GetAsync("/desk/rounds/norfolk/survey-2010/paper/2/changes");
        Assert.Equal("What version 2 changed", changes.Heading);
        Assert.Contains("What schools said", changes.Text);
        Assert.Contains("needs cables.", changes.Text);
        Assert.DoesNotContain("Who answered", changes.Text);
        var now = await browser.GetAsync("/desk/rounds/norfolk/survey-2010/paper/draft/changes");
        Assert.Contains("The two say the same.", now.Text);
    }

    private static async Task<ServiceHost> OpenAsync()
    {
        var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 30);
        await service.AdvanceToAsync("2010-11-15 10:00");
        for (var school = 0; school < 30; school++)
        {
            var words = school == 0 ? "Mrs Smith helps us most." : $"School number {school} needs cables.";
            await service.AnswerAsync(ServiceHost.FirstUrn + school, 1, ("keep", new TextAnswer(words)));
        }

        await service.AdvanceToAsync("2010-12-13 09:00");
        return service;
    }

    private static IElement[] Comments(TestResponse page) => [.. page.Page.QuerySelectorAll("main .govuk-form-group")];

    private static string FieldOf(IElement comment) =>
        comment.QuerySelector("input[type=radio]")!.GetAttribute("name")!;

    private static TestForm MainForm(TestResponse page) => TestForm.Of(page.Page.QuerySelector("main form")!);
}
