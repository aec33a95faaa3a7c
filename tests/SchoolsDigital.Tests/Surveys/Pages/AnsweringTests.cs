using AngleSharp.Dom;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class AnsweringTests
{
    [Theory]
    [InlineData("layout: section-per-page")]
    [InlineData("layout: question-per-page")]
    public async Task Answering_WholeSurveyByWhatIsOnThePages_KeepsEveryQuestionOfThePath(string layout)
    {
        await using var site = await AnsweringSite.OpenAsync(text => text.Replace("layout: section-per-page", layout));
        var head = new Visitor(site.Site);

        await head.OpenAsync(site.HeadPath);
        await head.SendAsync();
        await head.AnswerToTheEndAsync();
        await head.SendAsync();

        Assert.Equal("Answers sent", head.Shown.Page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("10 January 2011", head.Words);
        var response = await site.OnlyResponseAsync();
        Assert.Equal(ResponseState.Submitted, response.State);
        Assert.Equal("head", response.Role);
        Assert.Equal("myself", response.Scope);
        var path = SurveyPath.Of(site.Consultation.Survey, response.Answers, response.Profile);
        Assert.Equal(response.Answers, path.Finalise(response.Answers));
        Assert.All(
            path.Steps.SelectMany(step => step.Questions),
            question => Assert.NotNull(response.Answers[question.Code])
        );
        Assert.Equal(new RankingAnswer(["reliable", "quick-help", "speed"]), response.Answers["priorities"]);
        Assert.Equal(new TextAnswer("It works.\nMostly."), response.Answers["wish"]);
    }

    [Fact]
    public async Task Start_OnlyLookedAt_StoresNothing()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var before = site.Store.Dump;
        var scanner = new Visitor(site.Site);

        await scanner.OpenAsync(site.HeadPath);
        var words = scanner.Words;
        await scanner.OpenAsync(site.HeadPath + "/provision-quality");
        await scanner.OpenAsync(site.HeadPath + "/check");
        await scanner.OpenAsync(site.HeadPath + "/sent");
        await scanner.OpenAsync(site.StaffPath);

        Assert.Equal(before, site.Store.Dump);
        Assert.Contains("about 15 minutes", words);
        Assert.Contains("5pm on Friday 10 December 2010", words);
        Assert.Contains("Your answers are anonymous", words);
        Assert.Contains("can see that someone at your school has answered, but not who", words);
        Assert.Contains("they see this for at least 3 schools at a time", words);
        Assert.Contains("With both, and with your link, they could work out which answers are yours", words);
        Assert.Contains("Whoever delivers our e-mail can see your address and your link", words);
        Assert.Contains("10 June 2011", words);
        Assert.DoesNotContain("Keep this link", words);
        Assert.Contains("Norfolk County Council", scanner.Shown.Title);
    }

    [Fact]
    public async Task Start_Attributed_SaysWhoSeesTheAnswers()
    {
        await using var site = await AnsweringSite.OpenAsync(text =>
            text.Replace("answers: anonymous", "answers: attributed")
        );

        var page = await new Visitor(site.Site).OpenAsync(site.HeadPath);

        Assert.Contains("Your answers are not anonymous", page.Text);
        Assert.Contains("Norfolk County Council can find out what you answered", page.Text);
        Assert.DoesNotContain("are anonymous", page.Text);
        Assert.DoesNotContain("Coordinators cannot see", page.Text);
    }

    [Fact]
    public async Task Resume_OnAnotherDevice_GoesOnAfterTheLastAnsweredPage()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var desktop = await BeginAsync(site);
        await desktop.AnswerPageAsync();
        await desktop.AnswerPageAsync();
        var telephone = new Visitor(site.Site);

        await telephone.OpenAsync(site.HeadPath);
        var words = telephone.Words;
        await telephone.FollowLinkAsync("Continue");

        Assert.Contains("You have begun", words);
        Assert.Equal("Support", telephone.Shown.Heading);
        Assert.Contains("Section 3 of 9", telephone.Words);
        await telephone.FollowBackAsync();
        Assert.Equal("7", telephone.Shown.Form()["q-pupil-devices"]);
    }

    [Fact]
    public async Task Step_WithAnError_SaysWhatToMendAndSavesTheRest()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.AnswerPageAsync();
        var address = head.Address;

        await head.SendAsync(
            head.Shown.Form()
                .Add("q-supplier", "other")
                .With("q-pupil-devices", "lots & <b>lots</b>")
                .Add("q-provision-quality[wireless]", "poor")
        );

        Assert.Equal(400, head.Shown.Status);
        Assert.Equal(address, head.Address);
        Assert.Equal(
            ["Number of computers must be a number, like 100", "Enter your answer for ‘Other, please say’"],
            head.Shown.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.TextContent)
        );
        Assert.Equal("lots & <b>lots</b>", head.Shown.Form()["q-pupil-devices"]);
        Assert.Equal("other", head.Shown.Form()["q-supplier"]);
        var saved = (await site.OnlyResponseAsync()).Answers;
        Assert.NotNull(saved["provision-quality"]);
        Assert.Null(saved["pupil-devices"]);
    }

    [Fact]
    public async Task Check_RequiredQuestionsLeftOut_NamesThemAndDoesNotSend()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/check");
        var offered = head.Words;

        await head.SendAsync();

        Assert.Contains("have to be answered before", offered);
        Assert.DoesNotContain("have to be answered before", head.Words);
        Assert.Equal(400, head.Shown.Status);
        var links = head.Shown.Page.QuerySelectorAll(".govuk-error-summary a");
        Assert.Equal(
            "You have not answered ‘How good is the support that you get when something does not work?’",
            links[0].TextContent
        );
        Assert.Equal(ResponseState.Draft, (await site.OnlyResponseAsync()).State);
        foreach (var link in links.Select(link => link.GetAttribute("href")!))
        {
            var page = await head.OpenAsync(link);
            Assert.Equal((200, true), (page.Status, page.Page.GetElementById(IdOf(link)) is not null));
        }

        Assert.Equal("Priorities", head.Shown.Heading);
    }

    [Fact]
    public async Task Check_NothingAnswered_LeadsToTheFirstQuestion()
    {
        await using var site = await AnsweringSite.OpenAsync(text => text.Replace("required: true", "required: false"));
        var head = await BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/check");

        await head.SendAsync();

        var link = head.Shown.Page.QuerySelector(".govuk-error-summary a")!;
        Assert.Equal("Answer at least one question", link.TextContent);
        var page = await head.OpenAsync(link.GetAttribute("href")!);
        Assert.NotNull(page.Page.GetElementById(IdOf(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Change_FromTheCheckPage_ComesBackToIt()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.AnswerToTheEndAsync();

        await head.OpenAsync(ChangeOf(head, "Who looks after the ICT in your school?"));
        await head.SendAsync(head.Shown.Form().With("q-supplier", "own"));

        Assert.EndsWith("/check", head.Address);
        Assert.Contains("Our own staff", head.Words);
    }

    [Fact]
    public async Task Answers_ChangedAfterSending_StaySentUnderTheSameReference()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.AnswerToTheEndAsync();
        await head.SendAsync();
        var reference = head.Shown.Page.QuerySelector(".govuk-panel__body strong")!.TextContent;

        await head.OpenAsync(site.HeadPath);
        var welcomed = head.Words;
        await head.FollowLinkAsync("Change your answers");
        await head.OpenAsync(ChangeOf(head, "Who looks after the ICT in your school?"));
        await head.SendAsync(head.Shown.Form().With("q-supplier", "own"));
        await head.SendAsync();

        Assert.Matches("^[2-9A-HJ-NP-Z]{8}$", reference);
        Assert.Contains(reference, welcomed);
        Assert.Equal(reference, head.Shown.Page.QuerySelector(".govuk-panel__body strong")!.TextContent);
        var response = await site.OnlyResponseAsync();
        Assert.Equal(ResponseState.Submitted, response.State);
        Assert.Equal(new ChoiceAnswer("own"), response.Answers["supplier"]);
    }

    [Fact]
    public async Task Ranking_ByItsButtons_KeepsTheOrderAndWhatElseWasTyped()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/priorities");

        await head.SendAsync(
            head.Shown.Form()
                .Add("q-barrier", "other")
                .With("q-barrier[other]", "The weather")
                .Add("q-priorities[move]", "add:price")
        );
        await head.PressAsync(Button(head, "add:choice"));
        await head.PressAsync(Button(head, "up:choice"));
        await head.SendAsync();

        var saved = (await site.OnlyResponseAsync()).Answers;
        Assert.Equal(new RankingAnswer(["choice", "price"]), saved["priorities"]);
        Assert.Equal(new ChoiceAnswer("other", "The weather"), saved["barrier"]);
    }

    [Fact]
    public async Task Ranking_WithTooManyPlaces_LeadsFromTheSummaryToItsFirstButton()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/priorities");

        var form = head.Shown.Form();
        foreach (var code in (string[])["price", "choice", "speed", "advice"])
        {
            form.Add("q-priorities", code);
        }

        await head.SendAsync(form);

        Assert.Equal(400, head.Shown.Status);
        Assert.Equal("button", head.Shown.Page.GetElementById("q-priorities")!.LocalName);
    }

    [Fact]
    public async Task FollowUp_OfYesOrNo_IsAskedOnTheSamePage()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/support-quality");
        var form = head.Shown.Form().With("q-technician", "yes").With("q-technician-days", "32");

        await head.SendAsync(form);
        var error = head.Shown.Page.QuerySelector("#q-technician-days-error")!.TextContent;
        var shown = head.Shown.Form()["shown"]!;
        await head.SendAsync(form.With("shown", shown).With("q-technician", "no").Add("q-support-quality", "poor"));

        Assert.Contains("Number of days in a month must be 31 or less", error);
        Assert.Equal("Connectivity", head.Shown.Heading);
        Assert.Null((await site.OnlyResponseAsync()).Answers["technician-days"]);
    }

    internal static async Task<Visitor> BeginAsync(AnsweringSite site, string? path = null)
    {
        var visitor = new Visitor(site.Site);
        await visitor.OpenAsync(path ?? site.HeadPath);
        await visitor.SendAsync();
        return visitor;
    }

    internal static string ChangeOf(Visitor visitor, string question) =>
        visitor
            .Shown.Page.QuerySelectorAll(".govuk-summary-list__actions a")
            .First(link => link.TextContent.Contains(question, StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static string IdOf(string link) => Uri.UnescapeDataString(link.Split('#')[1]);

    private static IElement Button(Visitor visitor, string value) =>
        visitor.Shown.Page.QuerySelector($"button[value='{value}']")!;
}
