using System.Net;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web;

public sealed class SecurityTests : IAsyncDisposable
{
    private readonly TestSite site = new(DemoRoutes.AddTo);

    [Theory]
    [InlineData("/cookies", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/demo-failure/anyhow", 500)]
    public async Task Get_AnyPage_CarriesTheHeaders(string path, int status)
    {
        var response = await site.GetAsync(path);

        Assert.Equal(status, response.Status);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            response.Headers.ContentSecurityPolicy
        );
        Assert.Equal("no-referrer", response.Headers["Referrer-Policy"]);
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
        Assert.Equal("no-store", response.Headers.CacheControl);
        Assert.Contains("geolocation=()", response.Headers["Permissions-Policy"].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("max-age=31536000", response.Headers.StrictTransportSecurity, StringComparison.Ordinal);
        Assert.False(response.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task Get_WithoutTls_DoesNotPromiseIt()
    {
        var response = await site.SendAsync(new("GET", "/") { IsHttps = false });

        Assert.False(response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Get_Link_IsNeverLogged()
    {
        // Arrange
        var link = site.Link(LinkPurpose.Survey);

        // Act
        var form = (await site.GetAsync($"/demo/{link}?from={link}")).Form();
        await site.PostAsync($"/demo/{link}", form);
        await site.GetAsync($"/nowhere/{link}");
        await site.GetAsync($"/demo-failure/{link}");
        await site.SendAsync(new($"GET{link}", $"/demo/{link}"));

        // Assert
        Assert.Contains(
            site.Log.Lines,
            line => line.StartsWith("Information GET /demo/{link} 200", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void Endpoints_All_StandWhereBothHostsCanServeThem()
    {
        var patterns = site
            .Endpoints.Cast<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .ToArray();

        Assert.NotEmpty(patterns);
        Assert.DoesNotContain(patterns, pattern => pattern.StartsWith("/admin", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(patterns, pattern => pattern.StartsWith("/runtime", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_OneLinkTooOften_IsAskedToWaitAndOthersAreNot()
    {
        // Arrange
        await using var limited = LimitedSite();
        var busy = $"/demo/{limited.Link(LinkPurpose.Survey, 1)}";
        var quiet = $"/demo/{limited.Link(LinkPurpose.Survey, 2)}";

        // Act
        var first = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => limited.GetAsync(busy)));
        var refused = await limited.GetAsync(busy);
        var other = await limited.GetAsync(quiet);
        limited.Clock.Advance(TimeSpan.FromSeconds(30));
        var later = await limited.GetAsync(busy);

        // Assert
        Assert.All(first, response => Assert.Equal(200, response.Status));
        Assert.Equal(
            (429, "Too many requests", "30"),
            (refused.Status, refused.Heading, refused.Headers.RetryAfter.ToString())
        );
        Assert.Equal(200, other.Status);
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task Get_OneAddressTooOften_IsAskedToWaitWhateverTheLink()
    {
        // Arrange
        await using var limited = LimitedSite();
        var answers = new List<int>();

        // Act: one network of addresses, each with a link of its own.
        for (var number = 0; number < 12; number++)
        {
            var address = IPAddress.Parse($"2001:db8:1:2::{number + 1:x}");
            var path = $"/demo/{limited.Link(LinkPurpose.Survey, (UInt128)number)}";
            answers.Add((await limited.SendAsync(new("GET", path) { Address = address })).Status);
        }

        var elsewhere = await limited.SendAsync(new("GET", "/") { Address = IPAddress.Parse("203.0.113.7") });

        // Assert
        Assert.Equal(10, answers.Count(status => status == 200));
        Assert.Equal(2, answers.Count(status => status == 429));
        Assert.Equal(200, elsewhere.Status);
    }

    [Fact]
    public async Task Get_ManyVisitorsThroughATrustedProxy_AreCountedOneByOne()
    {
        await using var limited = LimitedSite("10.0.0.4");

        var busy = await StatusesAsync(limited, "10.0.0.4", "203.0.113.7", times: 12);
        var other = await StatusesAsync(limited, "10.0.0.4", "203.0.113.8", times: 1);
        var behindTwo = await StatusesAsync(limited, "10.0.0.4", "203.0.113.9, 203.0.113.7, 10.0.0.4", times: 1);

        Assert.Equal(2, busy.Count(status => status == 429));
        Assert.Equal([200], other);
        Assert.Equal([429], behindTwo);
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("127.0.0.1")]
    public async Task Get_ClaimedAddressesFromElsewhere_CountForNothing(string sender)
    {
        await using var limited = LimitedSite("10.0.0.4");
        var statuses = new List<int>();

        for (var number = 0; number < 12; number++)
        {
            statuses.AddRange(await StatusesAsync(limited, sender, $"203.0.113.{number}", times: 1));
        }

        Assert.Equal(2, statuses.Count(status => status == 429));
    }

    [Theory]
    [InlineData("10.0.0.4", true)]
    [InlineData("10.0.0.5", false)]
    public async Task Get_ThroughAProxyWithTls_PromisesItWhereTheProxyIsTrusted(string proxy, bool promises)
    {
        await using var behind = LimitedSite("10.0.0.4");
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Forwarded-Proto"] = "https" };

        var response = await behind.SendAsync(
            new("GET", "/")
            {
                IsHttps = false,
                Address = IPAddress.Parse(proxy),
                Headers = headers,
            }
        );

        Assert.Equal(promises, response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    private static async Task<List<int>> StatusesAsync(TestSite site, string sender, string forwarded, int times)
    {
        var statuses = new List<int>();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Forwarded-For"] = forwarded };
        for (var number = 0; number < times; number++)
        {
            var request = new TestRequest("GET", "/") { Address = IPAddress.Parse(sender), Headers = headers };
            statuses.Add((await site.SendAsync(request)).Status);
        }

        return statuses;
    }

    private static TestSite LimitedSite(params string[] proxies) =>
        new(
            DemoRoutes.AddTo,
            options =>
                options with
                {
                    Proxies = [.. proxies.Select(proxy => IPNetwork.Parse($"{proxy}/32"))],
                    Rates = new() { PerLink = new(PerMinute: 2, Burst: 5), PerAddress = new(PerMinute: 10, Burst: 10) },
                }
        );

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
