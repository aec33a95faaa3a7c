using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.Routing;

/// <summary>
/// Reads a form with a file as far as the file, which is left to the page: it never stands in memory as a whole, and nothing
/// of it is read before the token was checked. So the file is the last field of its form.
/// </summary>
public static class UploadReader
{
    // What stands around the file: the fields, the boundaries, the headers of each.
    private const long Around = 1_000_000;
    private const int LongestBoundary = 200;
    private const int HeaderBytes = 16_384;

    /// <summary>Reads the fields before the file, or says why the form is not taken.</summary>
    /// <param name="http">The request.</param>
    /// <param name="maxBytes">The most that the file may hold.</param>
    /// <param name="needsToken">Whether the form must carry a token of ours.</param>
    public static async Task<UploadReading> ReadAsync(HttpContext http, long maxBytes, bool needsToken)
    {
        if (BoundaryOf(http.Request.ContentType) is not { } boundary)
        {
            return Refuse(Page.Problem(StatusCodes.Status415UnsupportedMediaType));
        }

        LiftLimit(http, maxBytes);
        var body = new LimitedBody(http.Request.Body, (2 * maxBytes) + Around);
        var reader = new MultipartReader(boundary, body) { HeadersLengthLimit = HeaderBytes };
        try
        {
            var (fields, file) = await ReadFieldsAsync(reader, http, maxBytes);
            return needsToken ? Check(http, fields, file) : new(new(new(new FormCollection(fields)), file), null);
        }
        catch (BadHttpRequestException failure)
        {
            return Refuse(Page.Problem(failure.StatusCode));
        }
        catch (InvalidDataException)
        {
            return Refuse(Page.Problem(StatusCodes.Status413PayloadTooLarge));
        }
        catch (Exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Refuse(Page.Problem(StatusCodes.Status400BadRequest));
        }
    }

    /// <summary>
    /// Lets a request be longer than others, for the page or route that is about to read it: twice what a file may be, so
    /// that somebody who sends a somewhat larger one is told so.
    /// </summary>
    public static void LiftLimit(HttpContext http, long maxBytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = (2 * maxBytes) + Around;
        }
    }

    private static UploadReading Check(HttpContext http, Dictionary<string, StringValues> fields, UploadStream? file)
    {
        var form = new PostedForm(new FormCollection(fields));
        var tokens = http.RequestServices.GetRequiredService<FormTokens>();
        return tokens.Check(fields.GetValueOrDefault(FormTokens.FieldName), FormSubject.Of(http)) switch
        {
            FormTokenState.Good => new(new(form, file), null),
            // A form can be confirmed once more, a file cannot: it has to be chosen again.
            FormTokenState.Expired => new(new(form, file, UploadFault.PageTooOld), null),
            _ => Refuse(new(typeof(ProblemView), Problem.FormNotRecognised, StatusCodes.Status400BadRequest)),
        };
    }

    private static async Task<(Dictionary<string, StringValues> Fields, UploadStream? File)> ReadFieldsAsync(
        MultipartReader reader,
        HttpContext http,
        long maxBytes
    )
    {
        var limits = http.RequestServices.GetRequiredService<WebOptions>().Forms;
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        for (var number = 0; number <= limits.Fields; number++)
        {
            if (await reader.ReadNextSectionAsync(http.RequestAborted) is not { } section)
            {
                return (fields, null);
            }

            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var named))
            {
                continue;
            }

            if (named.IsFileDisposition())
            {
                var name = HeaderUtilities.RemoveQuotes(
                    StringSegment.IsNullOrEmpty(named.FileNameStar) ? named.FileName : named.FileNameStar
                );
                return (fields, new(name.Value ?? "", section.Body, maxBytes));
            }

            var key = HeaderUtilities.RemoveQuotes(named.Name).Value ?? "";
            fields.TryAdd(key, await ReadValueAsync(section, limits.ValueBytes, http.RequestAborted));
        }

        throw new InvalidDataException("The form has too many fields.");
    }

    private static async Task<string> ReadValueAsync(
        MultipartSection section,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        using var value = new MemoryStream();
        await new LimitedBody(section.Body, maxBytes).CopyToAsync(value, cancellationToken);
        return Encoding.UTF8.GetString(value.GetBuffer(), 0, (int)value.Length);
    }

    /// <summary>The boundary of a form with files; null where the type has none that can be used.</summary>
    internal static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.Value
            : null;

    private static UploadReading Refuse(PageResult page) => new(null, page);
}
