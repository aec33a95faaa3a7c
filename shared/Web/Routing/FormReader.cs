using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.Routing;

/// <summary>Reads what was posted, within the limits, and checks its token.</summary>
public static class FormReader
{
    private const string Multipart = "multipart/form-data";

    /// <summary>Reads a form, or says why it is not taken.</summary>
    public static async Task<FormReading> ReadAsync(HttpContext http, bool needsToken, bool takesFiles = false)
    {
        // Files are read where a page asks for them, and then into memory: none is written to disk.
        if (
            http.Request.ContentType is not { } contentType
            || !(Is(contentType, "application/x-www-form-urlencoded") || (takesFiles && Is(contentType, Multipart)))
        )
        {
            return Refuse(Page.Problem(StatusCodes.Status415UnsupportedMediaType));
        }

        var limits = http.RequestServices.GetRequiredService<WebOptions>().Forms;
        if (http.Request.ContentLength > limits.BodyBytes)
        {
            return Refuse(Page.Problem(StatusCodes.Status413PayloadTooLarge));
        }

        http.Request.Body = new LimitedBody(http.Request.Body, limits.BodyBytes);
        PostedForm form;
        try
        {
            var fields = await http.Request.ReadFormAsync(
                new FormOptions
                {
                    ValueCountLimit = limits.Fields,
                    KeyLengthLimit = limits.NameBytes,
                    ValueLengthLimit = limits.ValueBytes,
                    MultipartBodyLengthLimit = limits.BodyBytes,
                    MemoryBufferThreshold = limits.BodyBytes,
                },
                http.RequestAborted
            );
            form = new(fields);
            if (!needsToken)
            {
                return new(form, null);
            }

            var tokens = http.RequestServices.GetRequiredService<FormTokens>();
            return tokens.Check(fields[FormTokens.FieldName], FormSubject.Of(http)) switch
            {
                FormTokenState.Good => new(form, null),
                FormTokenState.Expired => Refuse(ConfirmFormView.For(form)),
                _ => Refuse(new(typeof(ProblemView), Problem.FormNotRecognised, StatusCodes.Status400BadRequest)),
            };
        }
        catch (InvalidDataException unreadable) when (unreadable.InnerException is not null)
        {
            // A character that no form holds, such as NUL.
            return Refuse(Page.Problem(StatusCodes.Status400BadRequest));
        }
        catch (InvalidDataException)
        {
            return Refuse(Page.Problem(StatusCodes.Status413PayloadTooLarge));
        }
        catch (IOException) when (Is(contentType, Multipart))
        {
            // Its parts are not what its type says.
            return Refuse(Page.Problem(StatusCodes.Status400BadRequest));
        }
    }

    private static FormReading Refuse(PageResult page) => new(null, page);

    private static bool Is(string contentType, string wanted) =>
        contentType.AsSpan().TrimStart().StartsWith(wanted, StringComparison.OrdinalIgnoreCase);
}
