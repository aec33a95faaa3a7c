using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class SurveyAccessTests
{
    [Theory]
    [InlineData(RoundState.Scheduled, 403, "This survey is not open yet", "9am on Monday 8 November 2010")]
    [InlineData(RoundState.Closed, 410, "This survey is closed", "Monday 10 January 2011")]
    [InlineData(RoundState.Reported, 410, "This survey is closed", "5pm on Friday 10 December 2010")]
    [InlineData(RoundState.Cancelled, 410, "This survey has been called off", "do not need to do anything")]
    public async Task OpenAsync_RoundThatIsNotOpen_SaysWhyAndWhen(
        RoundState state,
        int status,
        string heading,
        string words
    )
    {
        await using var site = await AnsweringSite.OpenAsync();
        await site.ChangeAsync(round => round with { State = state });

        foreach (
            var path in (string[])[site.HeadPath, site.StaffPath, site.HeadPath + "/check", site.HeadPath + "/keep"]
        )
        {
            var page = await site.Site.GetAsync(path);

            Assert.Equal(status, page.Status);
            Assert.Equal(heading, page.Heading);
            Assert.Contains(words, page.Text);
            Assert.Contains("ict-project@norfolk.example.org", page.Text);
            Assert.Contains("Norfolk County Council", page.Title);
        }
    }

    [Fact]
    public async Task OpenAsync_SchoolWithADeadlineOfItsOwn_IsLetInUntilThen()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var later = site.Round.ClosesAt.AddDays(3);
        await site
            .Site.Get<InvitedSchoolStore>()
            .ChangeAsync(
                site.Round.Ref,
                AnsweringSite.Urn,
                school => school with { ClosesAt = later },
                TestContext.Current.CancellationToken
            );
        site.Site.Clock.Advance(later - TimeSpan.FromMinutes(1) - site.Site.Clock.GetUtcNow());

        var before = await site.Site.GetAsync(site.HeadPath);
        site.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await site.Site.GetAsync(site.HeadPath);

        Assert.Contains("5pm on Monday 13 December 2010", before.Text);
        Assert.Equal(410, after.Status);
        Assert.Contains("5pm on Monday 13 December 2010", after.Text);
    }

    [Fact]
    public async Task OpenAsync_LinkThatIsNotGood_LooksTheSameWhateverIsWrong()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var head = site.HeadPath.Split('/')[^1];
        var staff = site.StaffPath.Split('/')[^1];
        string[] paths =
        [
            $"/norfolk/survey/{head[..^1]}",
            $"/norfolk/survey/{staff}",
            $"/norfolk/school/{head}",
            $"/suffolk/survey/{head}",
            $"/NORFOLK/survey/{head}",
            $"/nor%23folk/survey/{head}",
            $"/norfolk/survey/{site.Site.Link(LinkPurpose.Survey, 77)}",
        ];

        var pages = await Task.WhenAll(paths.Select(site.Site.GetAsync));

        Assert.All(pages, page => Assert.Equal(404, page.Status));
        Assert.All(pages, page => Assert.Equal("This link does not work", page.Heading));
        Assert.Single(pages.Select(page => page.Text).Distinct());
    }

    [Fact]
    public async Task OpenAsync_ExpiredLink_SaysThatWhatWasSentIsKept()
    {
        await using var site = await AnsweringSite.OpenAsync();
        site.Site.Clock.Advance(TimeSpan.FromDays(400));

        var page = await site.Site.GetAsync(site.HeadPath);

        Assert.Equal(410, page.Status);
        Assert.Equal("This link has expired", page.Heading);
        Assert.DoesNotContain("Norfolk ICT", page.Text);
    }
}
