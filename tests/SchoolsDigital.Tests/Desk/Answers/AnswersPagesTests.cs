using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Answers;

public sealed class AnswersPagesTests : IAsyncDisposable
{
    private const string Asked = "Ask which one they use";

    private static readonly string Attributed = SomeFile
        .Text.Replace("answers: anonymous", "answers: attributed")
        .Replace(
            "other: { text: \"Other\", other: true }",
            $"other: {{ text: Other, other: true, followUp: {Asked} }}"
        );

    private ServiceHost service = null!;
    private DeskBrowser browser = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Round => $"/desk/rounds/{service.Round.Authority}/{service.Round.Round}";

    private string School => $"{Round}/schools/{ServiceHost.FirstUrn}/answers";

    public async ValueTask DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Get_SchoolOfAnAttributedRound_ShowsWhatWasSentAndByWhom()
    {
        // Arrange
        await OpenAsync(Attributed);
        await AnswerAsync("Moodle");

        // Act
        var page = await browser.GetAsync(School);

        // Assert
        Assert.Contains("Other: Moodle", page.Text, StringComparison.Ordinal);
        Assert.Contains("Which one?", page.Text, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync(Round)).Page.QuerySelector($"a[href='{Round}/answers']"));
        Assert.NotNull((await browser.GetAsync($"{Round}/answers")).Page.QuerySelector($"a[href='{School}']"));
    }

    [Fact]
    public async Task Get_AnswersThatWereNotSent_AreNotShown()
    {
        await OpenAsync(Attributed);
        await AnswerAsync("Moodle", ResponseState.Draft);

        var page = await browser.GetAsync(School);
        var csv = await DownloadAsync();

        Assert.DoesNotContain("Moodle", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moodle", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AllAnswers_AreATableAndTheLedgerSaysWhoTookIt()
    {
        // Arrange
        await OpenAsync(Attributed);
        await AnswerAsync("=1+1");

        // Act
        var before = await DownloadsAsync();
        var csv = await DownloadAsync();

        // Assert
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("Do you use one?,Which one?,How many devices?", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{ServiceHost.FirstUrn},School 1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",Yes,Other: =1+1,", lines[1], StringComparison.Ordinal);
        Assert.Empty(before);
        var entry = Assert.Single(await DownloadsAsync());
        Assert.Equal(("Anna Coordinator", "All answers were downloaded: 1 response."), (entry.By, entry.What));
    }

    [Fact]
    public async Task FollowUps_OptionThatAsksForOne_IsListedOnceWithItsSchoolAndCanBeDoneAndUndone()
    {
        // Arrange
        await OpenAsync(Attributed);
        await AnswerAsync("Moodle");
        await AnswerAsync("Moodle");
        var path = $"{Round}/follow-ups";

        // Act
        var open = await browser.GetAsync(path);
        await browser.PostAsync(path, DeskBrowser.FormOf(open).With("done", "yes"));
        await browser.PostAsync(path, DeskBrowser.FormOf(open).With("done", "yes"));
        var done = await browser.GetAsync(path);
        await browser.PostAsync(path, DeskBrowser.FormOf(done).With("done", "no"));
        var undone = await browser.GetAsync(path);

        // Assert
        Assert.Contains(Asked, Assert.Single(open.Page.QuerySelectorAll("tbody tr")).TextContent);
        Assert.Contains("1 follow-up is not done", open.Text, StringComparison.Ordinal);
        Assert.Contains("School 1", open.Text, StringComparison.Ordinal);
        Assert.Contains("0 follow-ups are not done", done.Text, StringComparison.Ordinal);
        Assert.Contains("Anna Coordinator", done.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 follow-up is not done", undone.Text, StringComparison.Ordinal);
        var noted = (await service.LedgerAsync()).Where(entry =>
            entry.Id.StartsWith("follow-up|", StringComparison.Ordinal)
        );
        Assert.Equal(2, noted.Count());
    }

    [Fact]
    public async Task FollowUps_AnswerThatWasChanged_IsTakenBack()
    {
        await OpenAsync(Attributed);
        await AnswerAsync("Moodle");
        await AnswerAsync(null);

        Assert.Empty(await service.Get<FollowUpStore>().ListAsync(service.Round, Token));
    }

    [Fact]
    public async Task FollowUps_AfterIdentitiesAreDeleted_AreGone()
    {
        await OpenAsync(Attributed);
        await AnswerAsync("Moodle");

        await service.AdvanceByAsync(TimeSpan.FromDays(300));

        Assert.Empty(await service.Get<FollowUpStore>().ListAsync(service.Round, Token));
    }

    [Fact]
    public async Task Get_AnonymousRound_IsRefusedWithASentenceEverywhere()
    {
        // Arrange
        await OpenAsync(SomeFile.Text);
        await AnswerAsync("Moodle");
        var form = DeskBrowser.FormOf(await browser.GetAsync("/desk/start"));

        // Act
        TestResponse[] refused =
        [
            await browser.GetAsync(School),
            await browser.GetAsync($"{Round}/answers"),
            await browser.PostAsync($"{Round}/answers", form),
            await browser.GetAsync($"{Round}/follow-ups"),
        ];

        // Assert
        Assert.All(
            refused,
            page =>
            {
                Assert.Equal(403, page.Status);
                Assert.Contains("This round is anonymous", page.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Moodle", page.Text, StringComparison.Ordinal);
            }
        );
        Assert.Null((await browser.GetAsync(Round)).Page.QuerySelector($"a[href='{Round}/answers']"));
        Assert.Empty(await DownloadsAsync());
    }

    [Fact]
    public async Task Get_Viewer_IsRefused()
    {
        await OpenAsync(Attributed);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(1));
        var viewer = await SignInAsync(DeskRole.Viewer);

        foreach (var path in new[] { School, $"{Round}/answers", $"{Round}/follow-ups" })
        {
            Assert.Equal(403, (await viewer.GetAsync(path)).Status);
        }
    }

    private async Task OpenAsync(string consultation)
    {
        service = await ServiceHost.StartAsync(consultation, schools: 2);
        await service.AdvanceByAsync(TimeSpan.FromDays(1));
        browser = await SignInAsync();
    }

    private Task<DeskBrowser> SignInAsync(DeskRole role = DeskRole.Coordinator) =>
        DeskBrowser.SignInAsync(
            request => request.SendAsync(new DefaultHttpContext(), http => service.Host.AnswerAsync(http)),
            service.Get<DeskLinks>(),
            role
        );

    private async Task AnswerAsync(string? platform, ResponseState state = ResponseState.Submitted)
    {
        var school = await service.SchoolAsync();
        var invitation = (await service.Get<InvitationStore>().ListAsync(service.Round, school.Urn, Token))[0];
        var sheet = AnswerSheet
            .Empty.With("use", new ChoiceAnswer("yes"))
            .With("which", platform is null ? new ChoiceAnswer("ours") : new ChoiceAnswer("other", platform));
        await service
            .Get<ResponseStore>()
            .ChangeAsync(
                service.Round,
                school,
                invitation.Link,
                before => before with { State = state, Answers = sheet },
                Token
            );
        await service.Get<CountSchool>().RunAsync(new(service.Round, school.Urn), Token);
    }

    private async Task<string> DownloadAsync()
    {
        var page = await browser.GetAsync($"{Round}/answers");
        var form = DeskBrowser.HasForm(page)
            ? DeskBrowser.FormOf(page)
            : DeskBrowser.FormOf(await browser.GetAsync("/desk/start"));
        return (await browser.PostAsync($"{Round}/answers", form)).Text.TrimStart('\uFEFF');
    }

    private async Task<IReadOnlyList<LedgerEntry>> DownloadsAsync() =>
        [.. (await service.LedgerAsync()).Where(entry => entry.Id.StartsWith("answers|", StringComparison.Ordinal))];
}
