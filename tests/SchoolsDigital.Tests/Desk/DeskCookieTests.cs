using SchoolsDigital.Desk;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Tests.Web.Demo;

namespace SchoolsDigital.Tests.Desk;

public sealed class DeskCookieTests : IAsyncDisposable
{
    private readonly TestSite site = new(DemoRoutes.AddTo);

    [Fact]
    public async Task Write_SignedIn_SetsACookieThatOnlyTheDeskGets()
    {
        var cookie = (await site.GetAsync(DemoDeskPage.Route)).Headers.SetCookie.ToString();

        Assert.StartsWith("desk=", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; path=/desk; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FormOfTheSession_IsAcceptedAndOfAnotherOrNoneIsNot()
    {
        // Arrange
        var signedIn = ValueOf(await site.GetAsync(DemoDeskPage.Route));
        var form = (await site.SendAsync(Request("GET", signedIn))).Form().Encode();
        var sessions = site.Get<DeskSessions>();
        var other = sessions.Seal(sessions.Begin(new(6), "bert"));

        // Act
        var own = await site.SendAsync(Request("POST", signedIn) with { Body = form });
        var foreign = await site.SendAsync(Request("POST", other) with { Body = form });
        var nobody = await site.SendAsync(Request("POST", "") with { Body = form });

        // Assert
        Assert.Equal((303, 400, 400), (own.Status, foreign.Status, nobody.Status));
        Assert.Contains(
            own.Headers.SetCookie,
            one => one!.StartsWith("desk=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Get_EveryHalfHour_StaysSignedIn()
    {
        // Arrange
        var cookie = ValueOf(await site.GetAsync(DemoDeskPage.Route));
        var first = site.Get<DeskSessions>().Open(cookie)!;

        // Act
        for (var halfHour = 0; halfHour < 6; halfHour++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(30));
            cookie = ValueOf(await site.SendAsync(Request("GET", cookie)));
        }

        // Assert
        Assert.Equal(first with { SeenAt = site.Clock.GetUtcNow() }, site.Get<DeskSessions>().Open(cookie));
    }

    private static TestRequest Request(string method, string cookie) =>
        new(method, DemoDeskPage.Route)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Cookie"] = $"desk={cookie}" },
        };

    private static string ValueOf(TestResponse response) => response.Headers.SetCookie.ToString().Split('=', ';')[1];

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
