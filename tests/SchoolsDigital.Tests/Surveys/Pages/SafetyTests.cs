using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Surveys;

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

        await Task.WhenAll(
            one.SendAsync(one.Shown.Form().Add("q-support-quality", "poor")),
            other.SendAsync(other.Shown.Form().With("q-keep", "The help desk"))
        );

        var saved = (await site.OnlyResponseAsync()).Answers;
        Assert.Equal(new ChoiceAnswer("poor"), saved["support-quality"]);
        Assert.Equal(new TextAnswer("The help desk"), saved["keep"]);
    }

    [Fact]
    public async Task Buttons_PressedTwice_MakeOneResponse()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = new Visitor(site.Site);
        await head.OpenAsync(site.HeadPath);
        var start = head.Shown.Form();
        await Task.WhenAll(site.Site.PostAsync(site.HeadPath, start), site.Site.PostAsync(site.HeadPath, start));
        await head.OpenAsync(site.HeadPath + "/about-you");
        await head.AnswerToTheEndAsync();
        var send = head.Shown.Form();

        var answers = await Task.WhenAll(
            site.Site.PostAsync(head.Address, send),
            site.Site.PostAsync(head.Address, send)
        );
        var before = site.Store.Dump;
        await site.Site.PostAsync(head.Address, send);

        Assert.All(answers, answer => Assert.Equal($"{site.HeadPath}/sent", answer.Headers.Location.ToString()));
        Assert.Equal(before, site.Store.Dump);
        Assert.Equal(ResponseState.Submitted, (await site.OnlyResponseAsync()).State);
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
