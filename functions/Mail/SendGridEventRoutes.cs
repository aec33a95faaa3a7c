using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Where SendGrid reports what became of the mail. An answer other than 2xx makes it send the same events again for a day,
/// so that is what it gets where they could not be kept.
/// </summary>
internal sealed class SendGridEventRoutes(SendGridSignature signature, DeliveryReports reports, TimeProvider clock)
    : IRoutes
{
    /// <summary>The address that is entered at SendGrid.</summary>
    public const string Path = "/mail/events/sendgrid";

    // SendGrid sends at 768 KB, give or take an event.
    private const int LongestBody = 2 * 1_024 * 1_024;

    private static readonly string[] Sending = [HttpMethods.Post];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Path, Sending, ReceiveAsync);

    private async Task ReceiveAsync(HttpContext http) => http.Response.StatusCode = await TakeAsync(http);

    private async Task<int> TakeAsync(HttpContext http)
    {
        if (!signature.IsSetUp)
        {
            return StatusCodes.Status404NotFound;
        }

        if (await ReadAsync(http.Request) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        var headers = http.Request.Headers;
        if (
            !signature.Verifies(
                headers[SendGridSignature.SignatureHeader],
                headers[SendGridSignature.TimestampHeader],
                body.Span,
                clock.GetUtcNow()
            )
        )
        {
            return StatusCodes.Status403Forbidden;
        }

        if (SendGridEvents.Read(body) is not { } events)
        {
            return StatusCodes.Status400BadRequest;
        }

        await reports.ApplyAsync(events, http.RequestAborted);
        return StatusCodes.Status204NoContent;
    }

    /// <summary>The bytes as they came, which are what is signed; null where they are too many.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LongestBody)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1_024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is var read and > 0)
        {
            if (body.Length + read > LongestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
