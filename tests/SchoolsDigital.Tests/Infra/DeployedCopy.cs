using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Infra;

/// <summary>The genuine pages behind a web server on this machine, with what a test puts in front of them.</summary>
internal sealed class DeployedCopy : IAsyncDisposable
{
    private readonly WebApplication app;

    private DeployedCopy(WebApplication app) => this.app = app;

    public string Address =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts a copy; the answer gives a status of its own to a request, or null where the page answers.</summary>
    public static async Task<DeployedCopy> StartAsync(Func<HttpRequest, int?> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(
            new LinkKeys([new(1, new byte[LinkKey.ShortestSecret], DateTimeOffset.UnixEpoch)])
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSchoolsDigitalWeb(
            new()
            {
                Site = new()
                {
                    ServiceName = "Schools ICT survey",
                    AuthorityName = "Norfolk County Council",
                    ContactEmail = "ict@example.org",
                },
            }
        );
        var built = builder.Build();
        built.Use(
            async (http, next) =>
            {
                if (answer(http.Request) is { } status)
                {
                    http.Response.StatusCode = status;
                    await http.Response.WriteAsync($"The copy is {status}.", http.RequestAborted);
                    return;
                }

                await next(http);
            }
        );
        built.UseSchoolsDigital();
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
