using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Desk.Parts;

/// <summary>While an anonymous round is open, whatever is made of its answers stays closed: comments, their pages and drafts.</summary>
public sealed class NotBeforeCloseTests
{
    private const string Home = "/desk/rounds/norfolk/survey-2010";
    private const string Comments = $"{Home}/comments";
    private const string Draft = $"{Home}/paper/draft/paper.html";
    private const string Heading = "You cannot see answers yet";

    private static readonly Comment One = new("keep", "Words of 0", IsOther: false, Sector.Primary, Times: 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Comments)]
    [InlineData($"{Comments}?show=approved")]
    [InlineData(Draft)]
    public async Task Get_AnonymousRoundIsOpen_SaysSoAndShowsNothing(string address)
    {
        await using var service = await AnsweredAsync();

        var page = await (await SignInAsync(service)).GetAsync(address);

        Assert.Equal((409, Heading), (page.Status, page.Heading));
        Assert.Contains("They appear here when the round has closed", page.Text);
        Assert.DoesNotContain("Words of", page.Text);
    }

    [Theory]
    [InlineData(Comments)]
    [InlineData(Draft)]
    public async Task Get_AnonymousRoundWasCancelled_SaysThatItsAnswersAreNotUsed(string address)
    {
        await using var service = await AnsweredAsync();
        await service.Get<RoundCancellation>().CancelAsync(service.Round, "Too much at once", Token);
        await service.SettleAsync();

        var page = await (await SignInAsync(service)).GetAsync(address);

        Assert.Equal((409, Heading), (page.Status, page.Heading));
        Assert.Contains("The round was cancelled, so its answers are not used", page.Text);
    }

    [Fact]
    public async Task Get_OneCommentWhileTheRoundIsOpen_IsNotFound()
    {
        await using var service = await AnsweredAsync();
        await ListCommentsAsync(service);

        var page = await (await SignInAsync(service)).GetAsync($"{Comments}/{One.Id}");

        Assert.Equal(404, page.Status);
        Assert.DoesNotContain("Words of", page.Text);
    }

    [Fact]
    public async Task Post_DecisionsWhileTheRoundIsOpen_AreRefusedAndKeepNothing()
    {
        await using var service = await AnsweredAsync();
        await ListCommentsAsync(service);
        var browser = await SignInAsync(service);
        var form = (await browser.GetAsync($"{Home}/do/remind"))
            .Form()
            .With($"shown-{One.Id}", "0")
            .With($"comment-{One.Id}", "approve");

        var list = await browser.SendAsync(Comments, form);
        var one = await browser.SendAsync($"{Comments}/{One.Id}", form);

        Assert.Equal((409, 404), (list.Status, one.Status));
        Assert.DoesNotContain("Words of", list.Text + one.Text);
        Assert.Null(await service.Get<CommentDecisions>().FindAsync(service.Round, One.Id, Token));
    }

    [Theory]
    [InlineData(Comments)]
    [InlineData(Draft)]
    public async Task Get_RoundWithNamesIsOpen_ShowsThem(string address)
    {
        await using var service = await AnsweredAsync("attributed");

        Assert.Equal(200, (await (await SignInAsync(service)).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData(Comments)]
    [InlineData(Draft)]
    public async Task Get_AnonymousRoundHasClosed_ShowsThem(string address)
    {
        await using var service = await AnsweredAsync();
        await service.AdvanceToAsync("2010-12-13 10:00");

        Assert.Equal(200, (await (await SignInAsync(service)).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("attributed", true)]
    public async Task Get_RoundIsOpen_LinksToThemWhereTheyCanBeSeen(string answers, bool isLinked)
    {
        await using var service = await AnsweredAsync(answers);
        var browser = await SignInAsync(service);

        var (round, report) = (await browser.GetAsync(Home), await browser.GetAsync($"{Home}/report"));

        Assert.Equal(isLinked, round.Text.Contains($"href=\"{Comments}\"", StringComparison.Ordinal));
        Assert.Equal(isLinked, report.Text.Contains($"href=\"{Draft}\"", StringComparison.Ordinal));
    }

    private static Task<ServiceBrowser> SignInAsync(ServiceHost service) =>
        ServiceBrowser.SignInAsync(service.Host, "Olga");

    // As if the list had been made, so that only the rule keeps its comments from being found.
    private static async Task ListCommentsAsync(ServiceHost service) =>
        await service
            .Get<CommentList>()
            .OpenAsync(await service.Get<RoundFiles>().ReadAsync(service.Round, Token), Token);

    private static async Task<ServiceHost> AnsweredAsync(string answers = "anonymous")
    {
        var text = VoicesFile.Text.Replace("answers: anonymous", $"answers: {answers}");
        var service = await ServiceHost.StartAsync(text, schools: 8);
        await service.AdvanceToAsync("2010-11-15 10:00");
        for (var school = 0; school < 6; school++)
        {
            await service.AnswerAsync(ServiceHost.FirstUrn + school, 1, ("keep", new TextAnswer($"Words of {school}")));
        }

        return service;
    }
}
