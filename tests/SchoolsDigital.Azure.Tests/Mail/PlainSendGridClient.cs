using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>
/// Speaks to SendGrid without its package, by the published names of the fields, so that what the sender does with every
/// answer is seen where only the shape of the package can be had.
/// </summary>
internal sealed class PlainSendGridClient(HttpClient http) : ISendGridClient
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string? UrlPath { get; set; }

    public string? Version { get; set; }

    public string? MediaType { get; set; }

    public AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header) =>
        throw new NotSupportedException();

    public Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Response> RequestAsync(
        BaseClient.Method method,
        string? requestBody = null,
        string? queryParams = null,
        string? urlPath = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public async Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/mail/send")
        {
            Content = JsonContent.Create(Write(msg), new MediaTypeHeaderValue("application/json"), Options),
        };
        request.Headers.Authorization = new("Bearer", SendGridServer.Key);
        var response = await http.SendAsync(request, cancellationToken);
        return new(response.StatusCode, response.Content, response.Headers);
    }

    private static object Write(SendGridMessage message) =>
        new
        {
            from = Write(message.From),
            reply_to = Write(message.ReplyTo),
            personalizations = message.Personalizations!.Select(person => new
            {
                to = person.Tos!.Select(Write),
                subject = person.Subject,
                headers = person.Headers,
                substitutions = person.Substitutions,
                custom_args = person.CustomArgs,
            }),
            content = message.Contents!.Select(part => new { type = part.Type, value = part.Value }),
            attachments = message.Attachments?.Select(file => new
            {
                content = file.Content,
                type = file.Type,
                filename = file.Filename,
                disposition = file.Disposition,
            }),
            categories = message.Categories,
            tracking_settings = new
            {
                click_tracking = new { enable = message.TrackingSettings!.ClickTracking!.Enable },
                open_tracking = new { enable = message.TrackingSettings.OpenTracking!.Enable },
            },
        };

    private static JsonObject? Write(EmailAddress? address) =>
        address is null ? null
        : address.Name is null ? new() { ["email"] = address.Email }
        : new() { ["email"] = address.Email, ["name"] = address.Name };
}
