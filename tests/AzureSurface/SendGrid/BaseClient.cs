using System.Net.Http.Headers;
using AzureSurface;
using SendGrid.Helpers.Mail;

namespace SendGrid;

public abstract class BaseClient : ISendGridClient
{
    public enum Method
    {
        DELETE,
        GET,
        PATCH,
        POST,
        PUT,
    }

    public string? UrlPath { get; set; }

    public string? Version { get; set; }

    public string? MediaType { get; set; }

    public virtual AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header) =>
        throw Surface.Only;

    public virtual Task<Response> MakeRequest(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public Task<Response> RequestAsync(
        Method method,
        string? requestBody = null,
        string? queryParams = null,
        string? urlPath = null,
        CancellationToken cancellationToken = default
    ) => throw Surface.Only;

    public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default) =>
        throw Surface.Only;
}
