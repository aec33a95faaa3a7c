using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using SendGrid;

namespace SchoolsDigital.Functions.Mail;

/// <summary>What SendGrid has answered, as far as it matters.</summary>
/// <param name="Status">The status code.</param>
/// <param name="MessageId">SendGrid's id of the request, where it was accepted.</param>
/// <param name="Errors">What is wrong, each with the field that it is about.</param>
/// <param name="Remaining">How many requests may follow before <paramref name="ResetIn"/>.</param>
/// <param name="ResetIn">How long to wait when none may.</param>
internal sealed record SendGridReply(
    int Status,
    string? MessageId,
    IReadOnlyList<SendGridError> Errors,
    int? Remaining,
    TimeSpan? ResetIn
)
{
    // A proxy may answer with a page instead of the few lines that SendGrid writes.
    private const int LongestBody = 64 * 1_024;

    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => Status is >= 200 and <= 299;

    /// <summary>Reads an answer. What cannot be read of it is left out.</summary>
    public static async Task<SendGridReply> ReadAsync(Response answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        var errors = status is >= 200 and <= 299 ? [] : await ReadErrorsAsync(answer.Body);
        return new(
            status,
            Header(answer.Headers, "X-Message-Id"),
            errors,
            int.TryParse(Header(answer.Headers, "X-RateLimit-Remaining"), CultureInfo.InvariantCulture, out var left)
                ? left
                : null,
            ResetInOf(answer.Headers, now)
        );
    }

    private static TimeSpan? ResetInOf(HttpResponseHeaders? headers, DateTimeOffset now)
    {
        if (
            long.TryParse(Header(headers, "X-RateLimit-Reset"), CultureInfo.InvariantCulture, out var reset)
            && reset is > 0 and < 253_402_300_800
        )
        {
            return DateTimeOffset.FromUnixTimeSeconds(reset) - now;
        }

        return headers?.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null;
    }

    private static string? Header(HttpResponseHeaders? headers, string name) =>
        headers?.TryGetValues(name, out var values) is true ? values.FirstOrDefault() : null;

    private static async Task<IReadOnlyList<SendGridError>> ReadErrorsAsync(HttpContent? body)
    {
        if (body is null)
        {
            return [];
        }

        try
        {
            await body.LoadIntoBufferAsync(LongestBody);
            using var json = JsonDocument.Parse(await body.ReadAsStreamAsync());
            return
            [
                .. json
                    .RootElement.GetProperty("errors")
                    .EnumerateArray()
                    .Select(error => new SendGridError(Text(error, "field"), Text(error, "message") ?? "")),
            ];
        }
        catch (Exception unreadable)
            when (unreadable
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or HttpRequestException
                        or IOException
            )
        {
            return [];
        }
    }

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
