using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Rounds.Inviting;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>The address where events arrive, and SendGrid that sends them there over the network.</summary>
internal sealed class EventEndpoint : IAsyncDisposable
{
    private readonly SignedEvents signer = new();
    private readonly HttpClient http = new();
    private readonly TimeProvider clock;
    private readonly WebApplication app;

    private EventEndpoint(DeliveryReports reports, TimeProvider clock, bool hasKey)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        var signature = SendGridSignature.FromSetting(hasKey ? signer.PublicKey : null);
        new SendGridEventRoutes(signature, reports, clock).Map(app);
    }

    public static async Task<EventEndpoint> OpenAsync(DeliveryReports reports, TimeProvider clock, bool hasKey = true)
    {
        var endpoint = new EventEndpoint(reports, clock, hasKey);
        await endpoint.app.StartAsync();
        var addresses = endpoint.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        endpoint.http.BaseAddress = new(addresses.Addresses.First());
        return endpoint;
    }

    /// <summary>An event as SendGrid writes it.</summary>
    public static JsonObject Event(string id, string outboxId, string what, DateTimeOffset at, string? type = null) =>
        new()
        {
            ["email"] = "somebody@example.org",
            ["timestamp"] = at.ToUnixTimeSeconds(),
            ["smtp-id"] = "<14c5d75ce93.dfd.64b469@ismtpd-555>",
            ["event"] = what,
            ["type"] = type,
            ["category"] = new JsonArray("Invitation"),
            ["sg_event_id"] = id,
            ["sg_message_id"] = "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0",
            ["response"] = "250 OK",
            ["outbox"] = outboxId,
        };

    public Task<int> SendAsync(IEnumerable<JsonObject> events) =>
        SendAsync(Encoding.UTF8.GetBytes(new JsonArray([.. events]).ToJsonString()));

    /// <summary>Sends a body, signed unless a signature is given.</summary>
    public async Task<int> SendAsync(byte[] body, string? signature = null)
    {
        var timestamp = SignedEvents.Timestamp(clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, SendGridEventRoutes.Path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SendGridSignature.TimestampHeader, timestamp);
        request.Headers.Add(SendGridSignature.SignatureHeader, signature ?? signer.Sign(timestamp, body));
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async Task<int> GetAsync()
    {
        using var response = await http.GetAsync(new Uri(SendGridEventRoutes.Path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        signer.Dispose();
        await app.DisposeAsync();
    }
}
