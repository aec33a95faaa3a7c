using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Desk.SignIn;

public sealed class DeskCookieTests : IAsyncDisposable
{
    private readonly TestSite site = new(DeskFrame.AddTo);

    [Fact]
    public async Task Write_SignedIn_SetsACookieThatOnlyTheDeskGets()
    {
        var browser = await DeskBrowser.SignInAsync(site);

        var cookie = (await browser.GetAsync(DemoLookPage.Route)).Headers.SetCookie.ToString();

        Assert.StartsWith("desk=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; path=/desk; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryHalfHour_StaysSignedIn()
    {
        // Arrange
        var browser = await DeskBrowser.SignInAsync(site);
        var first = site.Get<DeskSessions>().Open(browser.Cookie)!;

        // Act
        for (var halfHour = 0; halfHour < 6; halfHour++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(30));
            await browser.GetAsync(DemoLookPage.Route);
        }

        // Assert
        Assert.Equal(first with { SeenAt = site.Clock.GetUtcNow() }, site.Get<DeskSessions>().Open(browser.Cookie));
    }

    [Fact]
    public async Task Get_NothingForAnHour_MustSignInAgain()
    {
        var browser = await DeskBrowser.SignInAsync(site);

        site.Clock.Advance(TimeSpan.FromHours(1));
        var page = await browser.GetAsync(DemoLookPage.Route);

        Assert.Equal((401, "Sign in to use the desk"), (page.Status, page.Heading));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
