using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>What people do who are in a hurry: two tabs, two presses, a bookmark, the last minute.</summary>
public sealed class SafetyTests
{
    [Fact]
    public async Task TwoTabs_OnDifferentPages_KeepBoth()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var one = await AnsweringTests.BeginAsync(site);
        var other = new Visitor(site.Site);
        await one.OpenAsync(site.HeadPath + "/support-quality");
        await other.OpenAsync(site.HeadPath + "/keep");

        var both = site.Held.MeetAfterReading("Responses", readers: 2);

        await Task.WhenAll(
            one.SendAsync(one.Shown.Form().Add("q-support-quality", "poor")),
            other.SendAsync(other.Shown.Form().With("q-keep", "The help desk"))
        );

        await both.Reached;
        var saved = (await site.OnlyResponseAsync()).Answers;
        Assert.Equal(new ChoiceAnswer("poor"), saved["support-quality"]);
        Assert.Equal(new TextAnswer("The help desk"), saved["keep"]);
    }

    [Fact]
    public async Task Start_SecondPressComesLate_LeavesTheAnswersThatWereSavedSince()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = new Visitor(site.Site);
        await head.OpenAsync(site.HeadPath);
        var start = head.Shown.Form();
        var held = site.Held.HoldWrite("Responses");
        var late = site.Site.PostAsync(site.HeadPath, start);
        await held.Reached;

        await head.SendAsync(start);
        await head.AnswerPageAsync();
        var saved = await site.OnlyResponseAsync();
        held.Release();
        await late;

        Assert.NotNull(saved.Role);
        Assert.Equal(saved, await site.OnlyResponseAsync());
    }

    [Fact]
    public async Task Send_SecondPressComesLate_LeavesTheAnswersThatWereSavedSince()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        var (check, send) = (head.Address, head.Shown.Form());
        var held = site.Held.HoldWrite("Responses");
        var late = site.Site.PostAsync(check, send);
        await held.Reached;

        await head.SendAsync(send);
        await head.OpenAsync(site.HeadPath + "/keep");
        await head.SendAsync(head.Shown.Form().With("q-keep", "The help desk"));
        held.Release();
        var answer = await late;

        Assert.Equal(409, answer.Status);
        Assert.Contains("Your answers were changed in another window", answer.Text, StringComparison.Ordinal);
        var response = await site.OnlyResponseAsync();
        Assert.Equal(new TextAnswer("The help desk"), response.Answers["keep"]);
        Assert.Equal(ResponseState.Submitted, response.State);
    }

    [Fact]
    public async Task Send_PressedTwice_ChangesNothingMore()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        var (check, send) = (head.Address, head.Shown.Form());
        var both = site.Held.MeetAfterReading("Responses", readers: 2);

        var answers = await Task.WhenAll(site.Site.PostAsync(check, send), site.Site.PostAsync(check, send));
        var before = site.Store.Dump;
        await site.Site.PostAsync(check, send);

        await both.Reached;
        Assert.All(answers, answer => Assert.Equal($"{site.HeadPath}/sent", answer.Headers.Location.ToString()));
        Assert.Equal(before, site.Store.Dump);
        Assert.Equal(ResponseState.Submitted, (await site.OnlyResponseAsync()).State);
    }

    [Fact]
    public async Task Step_ChangedInAnotherWindowMeanwhile_IsAskedAboutAndNothingTypedIsLost()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var one = await AnsweringTests.BeginAsync(site);
        var other = new Visitor(site.Site);
        await one.OpenAsync(site.HeadPath + "/keep");
        await other.OpenAsync(site.HeadPath + "/keep");
        await other.SendAsync(other.Shown.Form().With("q-keep", "Two hundred words"));

        await one.SendAsync(one.Shown.Form().With("q-keep", "Nothing"));

        Assert.Equal(409, one.Shown.Status);
        Assert.Equal(new TextAnswer("Two hundred words"), (await site.OnlyResponseAsync()).Answers["keep"]);
        Assert.Contains("Two hundred words", one.Words, StringComparison.Ordinal);
        Assert.Equal("Nothing", one.Shown.Form()["q-keep"]);

        await one.SendAsync();
        Assert.Equal(new TextAnswer("Nothing"), (await site.OnlyResponseAsync()).Answers["keep"]);
    }

    [Fact]
    public async Task Step_SentAgainAsItWasSaved_GoesOnWithoutAsking()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.OpenAsync(site.HeadPath + "/keep");
        var (step, form) = (head.Address, head.Shown.Form().With("q-keep", "The help desk"));

        await site.Site.PostAsync(step, form);
        var again = await site.Site.PostAsync(step, form);

        Assert.Equal(303, again.Status);
    }

    [Fact]
    public async Task Send_AnswersChangedInAnotherWindow_ShowsThemAndSendsNothing()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        var (check, stale) = (head.Address, head.Shown.Form());
        await head.OpenAsync(site.HeadPath + "/keep");
        await head.SendAsync(head.Shown.Form().With("q-keep", "The help desk"));

        var refused = await site.Site.PostAsync(check, stale);

        Assert.Equal(409, refused.Status);
        Assert.Contains("The help desk", refused.Text, StringComparison.Ordinal);
        Assert.Equal(ResponseState.Draft, (await site.OnlyResponseAsync()).State);
        Assert.Equal(303, (await site.Site.PostAsync(check, refused.Form())).Status);
    }

    [Fact]
    public async Task Bookmark_OfAPageThatIsNotShownAnyMore_LeadsBackToTheSurvey()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var teacher = await AnsweringTests.BeginAsync(site);
        await teacher.SendAsync(teacher.Shown.Form().Add("q-role", "teacher"));

        await teacher.OpenAsync(site.HeadPath + "/spending");
        var asked = teacher.Address;
        await teacher.OpenAsync(site.HeadPath + "/never-was");

        Assert.Equal(site.HeadPath, asked);
        Assert.Equal(site.HeadPath, teacher.Address);
    }

    [Fact]
    public async Task Step_SentAfterTheClose_SavesNothingAndSaysSo()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerPageAsync();
        var before = site.Store.Dump;
        site.Site.Clock.Advance(site.Round.ClosesAt - TimeSpan.FromMinutes(1) - site.Site.Clock.GetUtcNow());
        await head.OpenAsync(head.Address);
        var form = head.Shown.Form().Add("q-supplier", "own");
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));

        await head.SendAsync(form);

        Assert.Equal(410, head.Shown.Status);
        Assert.Equal("This survey is closed", head.Shown.Heading);
        Assert.Contains("5pm on Friday 10 December 2010", head.Words);
        Assert.Equal(before, site.Store.Dump);
    }

    [Fact]
    public async Task Send_AfterTheRoundWasClosed_IsRefused()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = await AnsweringTests.BeginAsync(site);
        await head.AnswerToTheEndAsync();
        await site.ChangeAsync(round => round.MoveTo(RoundState.Closed));

        await head.SendAsync();

        Assert.Equal(410, head.Shown.Status);
        Assert.Equal(ResponseState.Draft, (await site.OnlyResponseAsync()).State);
    }

    [Fact]
    public async Task QuestionCodes_ThatAreNamesOfPages_StillHaveAPageOfTheirOwn()
    {
        await using var site = await AnsweringSite.OpenAsync(text =>
            text.Replace("- code: provision-quality", "- code: check")
                .Replace("- code: support-quality", "- code: about-you")
                .Replace("- code: broadband-reliable", "- code: sent")
        );
        var head = await AnsweringTests.BeginAsync(site);

        await head.AnswerToTheEndAsync();
        await head.SendAsync();

        var saved = (await site.OnlyResponseAsync()).Answers;
        Assert.All(["check", "about-you", "sent"], code => Assert.NotNull(saved[code]));
        Assert.EndsWith("/sent", head.Address);
    }
}
