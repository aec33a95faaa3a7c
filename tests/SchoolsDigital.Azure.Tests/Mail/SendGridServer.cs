using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Contracts.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>
/// A server on this computer that takes mail as SendGrid's v3 API does: it refuses what that refuses, with the name of the
/// field, and fails as that fails when a test asks for it. It delivers to a list.
/// </summary>
public sealed class SendGridServer : IAsyncDisposable
{
    public const string Key = "SG.test";
    public const int ResetSeconds = 7;
    private const int MaxBytes = 30_000_000;

    private readonly Lock gate = new();
    private readonly List<(string OutboxId, ReceivedMail Mail)> delivered = [];
    private readonly TimeProvider clock;
    private readonly WebApplication app;
    private int requests;

    private SendGridServer(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 2 * MaxBytes);
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What goes wrong with the coming requests, one after the other.</summary>
    public Queue<SendGridFault> Faults { get; } = new();

    /// <summary>The longest body that it takes.</summary>
    public int MaxBody { get; set; } = MaxBytes;

    /// <summary>How often it was asked.</summary>
    public int Requests => requests;

    /// <summary>When it was last asked, by the test's clock.</summary>
    public IList<DateTimeOffset> AskedAt { get; } = [];

    /// <summary>What was delivered under which outbox id, doubles too.</summary>
    public IReadOnlyList<(string OutboxId, ReceivedMail Mail)> Delivered
    {
        get
        {
            lock (gate)
            {
                return [.. delivered];
            }
        }
    }

    public static async Task<SendGridServer> StartAsync(TimeProvider clock)
    {
        var server = new SendGridServer(clock);
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new(addresses.Addresses.First());
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var fault = SendGridFault.None;
        lock (gate)
        {
            requests++;
            AskedAt.Add(clock.GetUtcNow());
            Faults.TryDequeue(out fault);
        }

        switch (fault)
        {
            case SendGridFault.HangUp:
                http.Abort();
                return;
            case SendGridFault.Limited:
                WriteLimit(http, remaining: 0);
                await RefuseAsync(http, 429, new SendGridServerError(null, "too many requests"));
                return;
            case SendGridFault.LimitedWithoutTime:
                await RefuseAsync(http, 429, new SendGridServerError(null, "too many requests"));
                return;
            case SendGridFault.Broken:
                await RefuseAsync(http, 500, new SendGridServerError(null, "internal server error"));
                return;
            case SendGridFault.Unavailable:
                await RefuseAsync(http, 503, new SendGridServerError(null, "service not available"));
                return;
            case SendGridFault.GatewayPage:
                http.Response.StatusCode = 502;
                await http.Response.WriteAsync("<html>Bad gateway</html>");
                return;
            case SendGridFault.UnknownKey:
                await RefuseAsync(
                    http,
                    401,
                    new SendGridServerError(null, "The provided authorization grant is invalid")
                );
                return;
            default:
                await TakeAsync(http, fault);
                return;
        }
    }

    private async Task TakeAsync(HttpContext http, SendGridFault fault)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (body.Length > MaxBody)
        {
            await RefuseAsync(http, 413, new SendGridServerError(null, "The payload is too large."));
            return;
        }

        var errors = SendGridServerRules.Check(http.Request, body.ToArray());
        if (errors.Count > 0)
        {
            await RefuseAsync(http, errors[0].Status, [.. errors]);
            return;
        }

        using var json = JsonDocument.Parse(body.ToArray());
        var mails = SendGridServerMail.Deliver(json.RootElement);
        lock (gate)
        {
            delivered.AddRange(mails);
        }

        switch (fault)
        {
            case SendGridFault.HangUpAfterAccept:
                http.Abort();
                return;
            case SendGridFault.Silent:
                // The client hangs up when its patience is over.
                await Task.Delay(Timeout.Infinite, http.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case SendGridFault.BrokenAfterAccept:
                await RefuseAsync(http, 500, new SendGridServerError(null, "internal server error"));
                return;
            default:
                WriteLimit(http, fault == SendGridFault.LastBeforeLimit ? 0 : 500);
                http.Response.StatusCode = 202;
                http.Response.Headers["X-Message-Id"] = $"message-{Requests}";
                return;
        }
    }

    private void WriteLimit(HttpContext http, int remaining)
    {
        var reset = clock.GetUtcNow().AddSeconds(ResetSeconds).ToUnixTimeSeconds();
        http.Response.Headers["X-RateLimit-Limit"] = "600";
        http.Response.Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
    }

    private static Task RefuseAsync(HttpContext http, int status, params SendGridServerError[] errors)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new
            {
                errors = errors.Select(error => new
                {
                    message = error.Message,
                    field = error.Field,
                    help = (string?)null,
                }),
            }
        );
    }
}
