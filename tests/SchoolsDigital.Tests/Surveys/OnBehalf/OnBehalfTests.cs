using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.OnBehalf;

/// <summary>A coordinator with paper forms on the desk.</summary>
public sealed class OnBehalfTests
{
    private const string Desk = "/desk/rounds/norfolk/survey-2010/on-behalf";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enter_FromPaper_IsAnAnswerOfTheSchoolThatSaysHowItCame()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var search = await browser.GetAsync(Desk);

        var begin = await browser.SendAsync(Desk, MainForm(search).With("school", "School 3"));
        Assert.Equal("Enter an answer for School 3", begin.Heading);
        var start = await browser.SendAsync(PathOf(2), MainForm(begin).With("kind", "Paper"));
        await SendAnswerAsync(browser, start, "It came by post.");

        var response = Assert.Single(await ResponsesAsync(service));
        Assert.Equal((ResponseState.Submitted, EntryKind.Paper), (response.State, response.Entered));
        Assert.Equal(
            service.Get<ResponseStore>().NameOf(service.Round, await service.SchoolAsync(Urn(2))),
            response.School
        );
        var entry = Assert.Single(await service.LedgerAsync(), one => one.By == "Anna");
        Assert.Equal((Urn(2), "An answer is entered for the school from paper."), (entry.Urn, entry.What));
        Assert.Contains("School 3", (await browser.GetAsync(Desk)).Text);
        Assert.Contains("from paper, by Anna", (await browser.GetAsync(Desk)).Text);
    }

    [Fact]
    public async Task Enter_EveryPage_SaysOnWhoseBehalf()
    {
        const string banner = "You are answering on behalf of School 1, by telephone.";
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var path = await BeginAsync(browser, school: 0, "Telephone");

        var start = await browser.GetAsync(path);
        Assert.Contains(banner, start.Text);
        Assert.Contains(banner, (await browser.GetAsync(NextOf(start))).Text);
        Assert.Contains(banner, (await browser.GetAsync($"{path}/check")).Text);
    }

    [Fact]
    public async Task Enter_ButtonPressedTwice_BeginsOneEntry()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var form = MainForm(await browser.GetAsync(PathOf(0))).With("kind", "Paper");

        var first = await browser.SendAsync(new TestRequest("POST", PathOf(0)) { Body = form.Encode() });
        var second = await browser.SendAsync(new TestRequest("POST", PathOf(0)) { Body = form.Encode() });

        Assert.Equal(first.Headers.Location.ToString(), second.Headers.Location.ToString());
        Assert.Single(await ResponsesAsync(service));
        Assert.Single(await service.Get<OnBehalfEntries>().ReadAsync(await service.RoundAsync(), Cancelled));
    }

    [Fact]
    public async Task Enter_RoundIsAnonymous_DoesNotSayWhetherAnybodyAnswered()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        const string warning = "People of this school may already have answered themselves.";

        var before = await browser.GetAsync(PathOf(0));
        await service.AnswerAsync(Urn(0), 1, ("keep", new TextAnswer("Mine.")));
        var after = await browser.GetAsync(PathOf(0));

        Assert.Contains(warning, before.Text);
        Assert.Contains(warning, after.Text);
        Assert.DoesNotContain("1 person", after.Text);
    }

    [Fact]
    public async Task Enter_SomebodyOfTheSchoolAnswered_WarnsAndTakesNothingAway()
    {
        await using var service = await OpenAsync(isNamed: true);
        await service.AnswerAsync(Urn(0), 1, ("keep", new TextAnswer("Mine.")));
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var page = await browser.GetAsync(PathOf(0));
        Assert.Contains("1 person of this school has already sent answers.", page.Text);
        await SendAnswerAsync(
            browser,
            await browser.SendAsync(PathOf(0), MainForm(page).With("kind", "Paper")),
            "Theirs."
        );

        Assert.Equal(
            ["Mine.", "Theirs."],
            (await ResponsesAsync(service)).Select(one => ((TextAnswer)one.Answers["keep"]!).Words).Order()
        );
    }

    [Fact]
    public async Task Enter_HowItCameNotSaid_AsksForIt()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var page = await browser.SendAsync(PathOf(0), MainForm(await browser.GetAsync(PathOf(0))));

        Assert.Equal(400, page.Status);
        Assert.Contains("Select how the answer came", page.Text);
        Assert.Empty(await ResponsesAsync(service));
    }

    [Fact]
    public async Task Enter_SchoolsDeadlineIsOverAndTheRoundIsNot_IsStillTaken()
    {
        await using var service = await OpenAsync();
        await service
            .Get<InvitedSchoolStore>()
            .ChangeAsync(service.Round, Urn(1), one => one with { ClosesAt = one.ClosesAt.AddDays(7) }, Cancelled);
        await service.AdvanceToAsync("2010-12-13 10:00");
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        var path = await BeginAsync(browser, school: 0, "Paper");
        var (entry, own) = (await browser.GetAsync(path), await browser.GetAsync(await OwnPathAsync(service)));

        Assert.Equal((200, 410), (entry.Status, own.Status));
    }

    [Fact]
    public async Task Enter_RoundIsClosed_IsNotTakenAnyMore()
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var path = await BeginAsync(browser, school: 0, "Paper");
        await service.AdvanceToAsync("2010-12-13 10:00");
        browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        Assert.Contains("The survey is closed. No more answers are taken.", (await browser.GetAsync(Desk)).Text);
        Assert.Equal(404, (await browser.GetAsync(PathOf(0))).Status);
        Assert.Equal(410, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Report_SomeEnteredAndManyNot_SaysHowManyCameHow()
    {
        await using var service = await OpenAsync(schools: 24);
        var responses = service.Get<ResponseStore>();
        for (var school = 0; school < 24; school++)
        {
            await service.AnswerAsync(Urn(school), 1, ("keep", new TextAnswer("Words.")));
            var kind = school < 6 ? EntryKind.Paper : EntryKind.Telephone;
            if (school < 12)
            {
                await responses.ChangeAsync(
                    service.Round,
                    await service.SchoolAsync(Urn(school)),
                    new SchoolsDigital.Web.Links.SeededLinkIds("people").Next($"{Urn(school)}|1"),
                    before => before with { Entered = kind },
                    Cancelled
                );
            }
        }

        await service.AdvanceToAsync("2011-01-10 10:00");

        Assert.Contains(
            "12 responses were entered by the coordinator: 6 from paper and 6 by telephone.",
            await PaperAsync(service)
        );
    }

    private static Task<ServiceHost> OpenAsync(int schools = 3, bool isNamed = false) =>
        OpenAsync(
            ServiceHost.StartAsync(
                isNamed ? VoicesFile.Text.Replace("answers: anonymous", "answers: attributed") : VoicesFile.Text,
                schools
            )
        );

    private static async Task<ServiceHost> OpenAsync(Task<ServiceHost> starting)
    {
        var service = await starting;
        await service.AdvanceToAsync("2010-11-15 10:00");
        return service;
    }

    private static int Urn(int school) => ServiceHost.FirstUrn + school;

    private static string PathOf(int school) => $"{Desk}/{Urn(school)}";

    private static TestForm MainForm(TestResponse page) => TestForm.Of(page.Page.QuerySelector("main form")!);

    private static async Task<string> BeginAsync(ServiceBrowser browser, int school, string kind)
    {
        var form = MainForm(await browser.GetAsync(PathOf(school))).With("kind", kind);
        var answer = await browser.SendAsync(new TestRequest("POST", PathOf(school)) { Body = form.Encode() });
        return answer.Headers.Location.ToString();
    }

    private static string NextOf(TestResponse start) =>
        start.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!;

    private static async Task SendAnswerAsync(ServiceBrowser browser, TestResponse start, string words)
    {
        var next = NextOf(start);
        var step = await browser.GetAsync(next);
        var check = await browser.SendAsync(next, MainForm(step).With("q-keep", words));
        var sent = await browser.SendAsync($"{next[..next.LastIndexOf('/')]}/check", MainForm(check));
        Assert.Equal(200, sent.Status);
    }

    private static async Task<IReadOnlyList<Response>> ResponsesAsync(ServiceHost service) =>
        await service.Get<ResponseStore>().ListAsync(service.Round, Cancelled).ToListAsync(Cancelled);

    private static async Task<string> OwnPathAsync(ServiceHost service)
    {
        var invited = await service.Get<InvitationStore>().ListAsync(service.Round, Urn(0), Cancelled);
        return service.Get<LinkAddresses>().OfSurvey(await service.RoundAsync(), invited[0]).AbsolutePath;
    }

    private static async Task<string> PaperAsync(ServiceHost service)
    {
        var files = service.Get<IFileStore>();
        var hash = await files.ResolveAsync(ReportFiles.Newest(service.Round).Paper, Cancelled);
        await using var content = await files.OpenAsync(hash!.Value, Cancelled);
        using var reader = new StreamReader(content!);
        return await reader.ReadToEndAsync(Cancelled);
    }
}
