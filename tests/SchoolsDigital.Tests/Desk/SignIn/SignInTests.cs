using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk.SignIn;

public sealed class SignInTests : IAsyncDisposable
{
    private readonly TestSite site = new(DeskFrame.AddTo);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ScannerFollowsTheLink_DoesNotUseItUp()
    {
        var path = await LinkAsync();
        await site.GetAsync(path);
        await site.SendAsync(new("HEAD", path));
        var browser = new DeskBrowser(site.SendAsync);

        var signedIn = await browser.PostAsync(path, await FormAsync(path, "Anna"));

        Assert.Equal("/desk", signedIn.Headers.Location.ToString());
        var desk = await browser.GetAsync(DemoLookPage.Route);
        Assert.Equal(200, desk.Status);
        Assert.Contains("Signed in as Anna", desk.Text);
    }

    [Fact]
    public async Task Post_LinkWasUsed_LetsNobodyElseInAndBringsItsUserToTheDesk()
    {
        // Arrange
        var path = await LinkAsync();
        var form = await FormAsync(path, "Anna");
        var first = new DeskBrowser(site.SendAsync);
        await first.PostAsync(path, form);

        // Act
        var thief = await new DeskBrowser(site.SendAsync).PostAsync(path, form);
        var again = await first.PostAsync(path, form);
        var back = await first.GetAsync(path);

        // Assert
        Assert.Equal((410, "This link does not sign you in"), (thief.Status, thief.Heading));
        Assert.Equal(0, thief.Headers.SetCookie.Count);
        Assert.Equal((303, "/desk"), (again.Status, again.Headers.Location.ToString()));
        Assert.Equal((303, "/desk"), (back.Status, back.Headers.Location.ToString()));
    }

    [Fact]
    public async Task Post_TwoAtOnce_OneIsIn()
    {
        var path = await LinkAsync();
        var form = await FormAsync(path, "Anna");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => new DeskBrowser(site.SendAsync).PostAsync(path, form))
        );

        Assert.Single(answers, answer => answer.Status == 303);
    }

    [Fact]
    public async Task Get_AfterHalfAnHourOrForged_IsNoWayIn()
    {
        var path = await LinkAsync();
        string[] forged = [path[..^1] + "A", "/desk/sign-in/x", $"/desk/sign-in/{site.Link(LinkPurpose.Survey)}"];
        Assert.Equal(200, (await site.GetAsync(path)).Status);

        site.Clock.Advance(DeskLinks.Lifetime);

        foreach (var one in forged.Append(path))
        {
            Assert.Equal(410, (await site.GetAsync(one)).Status);
        }
    }

    [Fact]
    public async Task Post_NoName_AsksForItAndKeepsTheLink()
    {
        var path = await LinkAsync();

        var refused = await site.PostAsync(path, await FormAsync(path, " "));

        Assert.Equal(
            (400, "Enter your name"),
            (refused.Status, refused.Page.QuerySelector(".govuk-error-summary a")!.TextContent)
        );
        Assert.Equal(200, (await site.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Issue_WhateverIsKept_DoesNotSignIn()
    {
        var path = await LinkAsync();

        var rows = await site.Get<ITableStore>().ListAsync(DeskLink.All, Token).ToListAsync(Token);

        var link = path.Split('/')[^1];
        var id = site.Get<SignedLinks>().TryRead(link, LinkPurpose.DeskSignIn)!.Value;
        Assert.DoesNotContain(id.ToString(), Assert.Single(rows).Row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSessionForACopiedCookieToo()
    {
        // Arrange
        var browser = await DeskBrowser.SignInAsync(site);
        var copy = new DeskBrowser(site.SendAsync) { Cookie = browser.Cookie };
        var form = (await browser.GetAsync(DemoLookPage.Route)).Form();

        // Act
        var answer = await browser.PostAsync("/desk/sign-out", form);

        // Assert
        Assert.Equal("/desk/signed-out", answer.Headers.Location.ToString());
        Assert.Null(browser.Cookie);
        Assert.Equal("You have signed out", (await browser.GetAsync("/desk/signed-out")).Heading);
        Assert.Equal(401, (await copy.GetAsync(DemoLookPage.Route)).Status);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<string> LinkAsync() => site.Get<DeskLinks>().IssueAsync(DeskRole.Coordinator, Token);

    private async Task<TestForm> FormAsync(string path, string name) =>
        (await site.GetAsync(path)).Form().With("name", name);
}
