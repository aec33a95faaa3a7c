using System.Net;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Hosting;

public sealed class MetricsPageTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Get_MetricsAreShown_SaysHowMuchWaitsAndHowLongPagesTookByTheirRoutes()
    {
        await using var host = await LocalHost.StartAsync(folder.Path, new() { ShowsMetrics = true }, Cancelled);
        await using var server = await WebServer.StartAsync(host, 0, Cancelled);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var page = await client.GetAsync("/norfolk/unsubscribe/some-secret-name", Cancelled);

        var metrics = await client.GetStringAsync("/metrics", Cancelled);

        Assert.Contains("schoolsdigital_activity_queue_depth", metrics);
        Assert.Contains("schoolsdigital_workflow_queue_depth", metrics);
        Assert.Contains("http_server_request_duration_seconds_count", metrics);
        Assert.Contains("http_route=\"/{authority}/unsubscribe/{link}\"", metrics);
        Assert.DoesNotContain("some-secret-name", metrics);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "X-Forwarded-For")]
    public async Task Get_NotAskedForOrAskedFromElsewhere_IsNoPage(bool shows, string? header)
    {
        await using var host = await LocalHost.StartAsync(folder.Path, new() { ShowsMetrics = shows }, Cancelled);
        await using var server = await WebServer.StartAsync(host, 0, Cancelled);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (header is not null)
        {
            request.Headers.Add(header, "192.0.2.1");
        }

        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
