using SchoolsDigital.Answers;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>What a device remembers of whoever came through a school's link.</summary>
public sealed class SharedDeviceTests
{
    private const string Cookie = "own-link";

    [Fact]
    public async Task SchoolLink_OpenedAgainOnTheSameDevice_LeadsBackToTheDraft()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (started, cookie) = await StartAsync(site);
        var visitor = await AnsweringTests.BeginAsync(site, started);
        await visitor.SendAsync();
        await visitor.AnswerPageAsync();

        var again = await OpenAsync(site, site.StaffPath, cookie);

        Assert.Contains("Someone has started on this device", again.Text);
        Assert.Equal(started, again.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        await visitor.OpenAsync(started);
        Assert.Contains("What you saved is still here", visitor.Words);
        Assert.Equal(ResponseState.Draft, (await site.OnlyResponseAsync()).State);
    }

    [Fact]
    public async Task Start_ByTheSchoolsLink_SetsACookieForThatAddressOnly()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var page = await site.Site.GetAsync(site.StaffPath);

        var answer = await site.Site.PostAsync(site.StaffPath, page.Form());

        Assert.Equal(0, page.Headers.SetCookie.Count);
        var parts = answer.Headers.SetCookie.Single()!.Split("; ");
        Assert.Equal($"{Cookie}={answer.Headers.Location.ToString().Split('/')[^1]}", parts[0]);
        var seconds = (long)(site.School.ClosesAt - site.Site.Clock.GetUtcNow()).TotalSeconds;
        Assert.Equal(
            [$"max-age={seconds}", $"path={site.StaffPath}", "secure", "samesite=lax", "httponly"],
            parts[1..]
        );
    }

    [Fact]
    public async Task NotYou_StartYourOwn_GivesTheNextALinkOfTheirOwnAndKeepsTheFirst()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (first, cookie) = await StartAsync(site);
        var visitor = await AnsweringTests.BeginAsync(site, first);
        await visitor.SendAsync();
        await visitor.AnswerPageAsync();
        var saved = await site.OnlyResponseAsync();

        var (second, next) = await StartAsync(site, cookie);

        Assert.NotEqual(first, second);
        Assert.Equal(saved, await site.OnlyResponseAsync());
        var page = await OpenAsync(site, site.StaffPath, next);
        Assert.Equal(second, page.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Forget_OnASharedDevice_TakesTheCookieAwayAndKeepsTheLink()
    {
        await using var site = await AnsweringSite.OpenAsync();
        var (own, cookie) = await StartAsync(site);
        var page = await OpenAsync(site, site.StaffPath, cookie);

        var answer = await SendAsync(site, page.Form().Add("forget", "yes"), cookie);

        Assert.Equal(site.StaffPath, answer.Headers.Location.ToString());
        Assert.StartsWith($"{Cookie}=; expires=Thu, 01 Jan 1970", answer.Headers.SetCookie.Single());
        Assert.Contains($"path={site.StaffPath}", answer.Headers.SetCookie.Single());
        Assert.Equal(200, (await site.Site.GetAsync(own)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("head")]
    [InlineData("school")]
    public async Task SchoolLink_CookieThatIsNoColleaguesLink_IsPassedOver(string kind)
    {
        await using var site = await AnsweringSite.OpenAsync();
        var cookie = kind switch
        {
            "head" => site.HeadPath.Split('/')[^1],
            "school" => site.StaffPath.Split('/')[^1],
            _ => kind,
        };

        var page = await OpenAsync(site, site.StaffPath, cookie);

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("Someone has started on this device", page.Text);
    }

    // Where starting leads, and the cookie that came with it.
    private static async Task<(string Path, string Cookie)> StartAsync(AnsweringSite site, string? cookie = null)
    {
        var page = await OpenAsync(site, site.StaffPath, cookie);
        var answer = await SendAsync(site, page.Form(), cookie);
        return (answer.Headers.Location.ToString(), answer.Headers.SetCookie.Single()!.Split('=', ';')[1]);
    }

    private static Task<TestResponse> OpenAsync(AnsweringSite site, string path, string? cookie) =>
        site.Site.SendAsync(new("GET", path) { Headers = With(cookie) });

    private static Task<TestResponse> SendAsync(AnsweringSite site, TestForm form, string? cookie) =>
        site.Site.SendAsync(new("POST", site.StaffPath) { Body = form.Encode(), Headers = With(cookie) });

    private static Dictionary<string, string> With(string? cookie) =>
        cookie is null ? [] : new(StringComparer.Ordinal) { ["Cookie"] = $"{Cookie}={cookie}" };
}
