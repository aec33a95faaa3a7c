using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.Frame;

public sealed class DeskAccessTests : IAsyncDisposable
{
    private readonly TestSite site = new(DeskFrame.AddTo);

    [Fact]
    public async Task Get_NobodySignedIn_EveryPageSaysHowToSignIn()
    {
        var paths = site
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(path => path.StartsWith("/desk", StringComparison.Ordinal))
            .Where(path =>
                path is not ("/desk/sign-in" or "/desk/sign-in/{link}" or "/desk/sign-out" or "/desk/signed-out")
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var page = await site.GetAsync(
                path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            );
            Assert.Equal((401, "Sign in to use the desk"), (page.Status, page.Heading));
            Assert.Equal("/desk/sign-in", page.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Post_FormOfTheSession_IsAcceptedAndOfAnotherOrNoneIsNot()
    {
        // Arrange
        var anna = await DeskBrowser.SignInAsync(site);
        var bert = await DeskBrowser.SignInAsync(site, name: "Bert");
        var form = DeskBrowser.FormOf(await anna.GetAsync(DemoActPage.Route));

        // Act
        var own = await anna.PostAsync(DemoActPage.Route, form);
        var foreign = await bert.PostAsync(DemoActPage.Route, form);
        var none = await anna.PostAsync(DemoActPage.Route, form.Without("_token"));

        // Assert
        Assert.Equal((303, 400, 400), (own.Status, foreign.Status, none.Status));
    }

    [Fact]
    public async Task Post_Viewer_MayLookAndNotAct()
    {
        var viewer = await DeskBrowser.SignInAsync(site, DeskRole.Viewer);
        var look = await viewer.GetAsync(DemoActPage.Route);

        var act = await viewer.PostAsync(DemoActPage.Route, DeskBrowser.FormOf(look));

        Assert.Equal((200, 403), (look.Status, act.Status));
        Assert.Equal("You may look at the desk, not change anything", act.Heading);
        Assert.Contains("(may look, not change)", act.Text);
    }

    [Fact]
    public async Task Post_SessionIsOver_GivesBackWhatWasTypedAndChangesNothing()
    {
        // Arrange
        var browser = await DeskBrowser.SignInAsync(site);
        var form = DeskBrowser
            .FormOf(await browser.GetAsync(DemoActPage.Route))
            .With("name", "A reason <b>that</b> took thought");
        site.Clock.Advance(TimeSpan.FromHours(2));

        // Act
        var page = await browser.PostAsync(DemoActPage.Route, form);

        // Assert
        Assert.Equal((401, "Sign in to use the desk"), (page.Status, page.Heading));
        Assert.Contains("Nothing was changed", page.Text);
        Assert.Equal("A reason <b>that</b> took thought", page.Page.QuerySelector("textarea")!.TextContent.Trim());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
