using SchoolsDigital.Answers;
using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class SchoolLinkTests
{
    [Fact]
    public async Task SchoolLink_UsedByTwoColleagues_GivesEachALinkAndAResponseOfTheirOwn()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var one = await AnsweringTests.BeginAsync(site, site.StaffPath);
        var other = await AnsweringTests.BeginAsync(site, site.StaffPath);

        var kept = one.Words;
        await one.SendAsync();
        await one.AnswerToTheEndAsync();
        await one.SendAsync();
        await other.SendAsync();
        await other.AnswerPageAsync();

        Assert.Contains("Keep this link to come back", kept);
        Assert.Contains($"https://schools.example.org{one.Address.Replace("/sent", "")}", kept);
        Assert.Equal(
            [ResponseState.Draft, ResponseState.Submitted],
            (await site.ResponsesAsync()).Select(response => response.State).Order()
        );
    }

    [Fact]
    public async Task SchoolLink_StartPressedTwice_GivesOneLink()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var page = await site.Site.GetAsync(site.StaffPath);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => site.Site.PostAsync(site.StaffPath, page.Form()))
        );

        Assert.Single(answers.Select(answer => answer.Headers.Location.ToString()).Distinct());
        Assert.Equal(3, (await ListAsync(site)).Count);
    }

    [Fact]
    public async Task SchoolLink_PageLeftOpenByAColleagueWhoHasBegun_GivesTheNextALinkOfTheirOwn()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var first = new Visitor(site.Site);
        await first.OpenAsync(site.StaffPath);
        var left = first.Shown.Form();
        await first.SendAsync();
        await first.SendAsync();

        var next = await site.Site.PostAsync(site.StaffPath, left);

        Assert.DoesNotContain(next.Headers.Location.ToString(), first.Address);
        Assert.Equal(4, (await ListAsync(site)).Count);
    }

    [Fact]
    public async Task SchoolLink_TwoColleaguesOnOnePage_TheSecondIsToldBeforeTheySeeAnything()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (one, other) = (new Visitor(site.Site), new Visitor(site.Site));
        await one.OpenAsync(site.StaffPath);
        await other.OpenAsync(site.StaffPath);
        var left = one.Shown.Form();
        await one.SendAsync(left);
        await other.SendAsync(left);
        await one.SendAsync();
        await one.AnswerPageAsync();
        var saved = await site.OnlyResponseAsync();

        await other.SendAsync();

        Assert.Equal((409, "Someone has already started with this link"), (other.Shown.Status, other.Shown.Heading));
        Assert.Contains("Open the link that your school shares again", other.Words, StringComparison.Ordinal);
        Assert.Equal(saved, await site.OnlyResponseAsync());
    }

    [Fact]
    public async Task SchoolLink_OpenedByTwoBeforeEitherStarts_GivesEachALinkOfTheirOwn()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (one, other) = (new Visitor(site.Site), new Visitor(site.Site));
        await one.OpenAsync(site.StaffPath);
        await other.OpenAsync(site.StaffPath);

        await one.SendAsync();
        await other.SendAsync();

        Assert.NotEqual(one.Address, other.Address);
    }

    [Fact]
    public async Task Start_PersonalLinkThatSomebodyHasAnsweredWithSince_SaysSo()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (head, deputy) = (new Visitor(site.Site), new Visitor(site.Site));
        await deputy.OpenAsync(site.HeadPath);
        await head.OpenAsync(site.HeadPath);
        await head.SendAsync();
        await head.AnswerPageAsync();

        await deputy.SendAsync();

        Assert.Equal(409, deputy.Shown.Status);
        Assert.Contains("This link is for one person", deputy.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("your school shares", deputy.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SchoolLink_WithAPlaceThatIsSomebodyElses_GivesALinkOfTheirOwn()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var page = await site.Site.GetAsync(site.StaffPath);

        var meddled = await site.Site.PostAsync(
            site.StaffPath,
            page.Form().With("place", site.HeadPath.Split('/')[^1])
        );
        var empty = await site.Site.PostAsync(site.StaffPath, page.Form().With("place", "nonsense"));

        Assert.NotEqual(site.HeadPath, meddled.Headers.Location.ToString());
        Assert.Equal(303, empty.Status);
        Assert.Equal(4, (await ListAsync(site)).Count);
    }

    [Fact]
    public async Task AddColleagueAsync_OfferTakenTwiceAtOnce_LeavesOneInvitation()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var token = TestContext.Current.CancellationToken;
        var store = site.Site.Get<InvitationStore>();
        var offer = await store.OfferColleagueAsync(site.Round.Ref, AnsweringSite.Urn, token);

        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => store.AddColleagueAsync(site.Round.Ref, AnsweringSite.Urn, offer.Link, token), token)
                )
        );

        Assert.Single(taken.Distinct());
        Assert.Equal(3, (await ListAsync(site)).Count);
    }

    private static Task<IReadOnlyList<Invitation>> ListAsync(AnsweringSite site) =>
        site
            .Site.Get<InvitationStore>()
            .ListAsync(site.Round.Ref, AnsweringSite.Urn, TestContext.Current.CancellationToken);
}
