using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Web;

/// <summary>The pipeline behind a real web server, on a port of its own on this machine.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    private readonly TestLog log = new();
    private readonly LinkKeys keys = new([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)]);
    private WebApplication app = null!;
    private Uri address = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(keys);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSchoolsDigitalWeb(
            new()
            {
                Site = new()
                {
                    ServiceName = TestSite.ServiceName,
                    AuthorityName = TestSite.AuthorityName,
                    ContactEmail = "ict@example.org",
                },
            }
        );
        DemoRoutes.AddTo(builder.Services);
        app = builder.Build();
        app.UseSchoolsDigital();
        await app.StartAsync(Cancelled);
        address = new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
    }

    [Fact]
    public async Task Send_OverTheNetwork_AnswersAsInProcessAndLogsNoLink()
    {
        // Arrange
        var link = app
            .Services.GetRequiredService<SignedLinks>()
            .Create(new(1), LinkPurpose.Survey, TimeProvider.System.GetUtcNow().AddDays(30));
        using var client = new HttpClient { BaseAddress = address };

        // Act
        using var page = await client.GetAsync($"/demo/{link}?{link}", Cancelled);
        using var tooLong = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        tooLong.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var refused = await client.PostAsync($"/demo/{link}", tooLong, Cancelled);
        using var chunks = new HttpRequestMessage(HttpMethod.Post, $"/demo/{link}") { Content = tooLong };
        chunks.Headers.TransferEncodingChunked = true;
        using var refusedChunks = await client.SendAsync(chunks, Cancelled);
        using var head = await client.SendAsync(new(HttpMethod.Head, $"/demo/{link}"), Cancelled);
        using var failed = await client.GetAsync($"/demo-failure/{link}", Cancelled);

        // Assert
        HouseRules.AssertKept(await page.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal(
            [
                HttpStatusCode.OK,
                HttpStatusCode.RequestEntityTooLarge,
                HttpStatusCode.RequestEntityTooLarge,
                HttpStatusCode.OK,
                HttpStatusCode.InternalServerError,
            ],
            [page.StatusCode, refused.StatusCode, refusedChunks.StatusCode, head.StatusCode, failed.StatusCode]
        );
        Assert.Contains(log.Lines, line => line.Contains("GET /demo/{link} 200", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET //evil.example/%2e%2e/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /cookies HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n")]
    [InlineData(
        "POST /demo/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    )]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    public async Task Send_BytesThatAreHardlyHttp_IsNoFailureOfTheService(string bytes)
    {
        // Arrange
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, Cancelled);
        var stream = connection.GetStream();

        // Act
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), Cancelled);
        connection.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Cancelled);

        // Assert
        Assert.DoesNotContain("HTTP/1.1 5", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
