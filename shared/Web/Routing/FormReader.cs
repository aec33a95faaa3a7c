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
    public static Task<FormReading> ReadAsync(HttpContext http, bool needsToken, bool takesFiles = false) =>
        ReadAsync(http, takesFiles, form => needsToken ? Check(http, form) : new(form, null));

    /// <summary>
    /// Reads a form that a mail provider may send as RFC 8058 says, in either encoding and without a token. Whatever else
    /// such a form says is not passed on.
    /// </summary>
    public static Task<FormReading> ReadOneClickAsync(HttpContext http) =>
        ReadAsync(
            http,
            takesMultipart: true,
            form => OneClick.IsIn(form) ? new(PostedForm.Unread, null) : Check(http, form)
        );

    private static async Task<FormReading> ReadAsync(
        HttpContext http,
        bool takesMultipart,
        Func<PostedForm, FormReading> check
    )
    {
        // Files are read where a page asks for them, and then into memory: none is written to disk.
        if (
            http.Request.ContentType is not { } contentType
            || !(Is(contentType, "application/x-www-form-urlencoded") || (takesMultipart && Is(contentType, Multipart)))
        )
        {
            return Refuse(Page.Problem(StatusCodes.Status415UnsupportedMediaType));
        }

        var limits = http.RequestServices.GetRequiredService<WebOptions>().Forms;
        if (http.Request.ContentLength > limits.BodyBytes)
        {
            return Refuse(Page.Problem(StatusCodes.Status413PayloadTooLarge));
        }

        if (Is(contentType, Multipart) && UploadReader.BoundaryOf(contentType) is null)
        {
            return Refuse(Page.Problem(StatusCodes.Status400BadRequest));
        }

        http.Request.Body = new LimitedBody(http.Request.Body, limits.BodyBytes);
        var (form, status) = await TryReadAsync(http, limits);
        return form is null ? Refuse(Page.Problem(status)) : check(form);
    }

    // Nothing but the sender's bytes and headers is read here, so whatever is thrown is the sender's doing.
    private static async Task<(PostedForm? Form, int Status)> TryReadAsync(HttpContext http, FormLimits limits)
    {
        try
        {
            return (new(await http.Request.ReadFormAsync(OptionsOf(limits), http.RequestAborted)), 0);
        }
        catch (InvalidDataException tooMuch) when (tooMuch.InnerException is null)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
        catch (Exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            // A character that no form holds, such as NUL; an encoding such as UTF-7; a body that ends too early.
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    private static FormOptions OptionsOf(FormLimits limits) =>
        new()
        {
            ValueCountLimit = limits.Fields,
            KeyLengthLimit = limits.NameBytes,
            ValueLengthLimit = limits.ValueBytes,
            MultipartBodyLengthLimit = limits.BodyBytes,
            MemoryBufferThreshold = limits.BodyBytes,
        };

    private static FormReading Check(HttpContext http, PostedForm form)
    {
        var tokens = http.RequestServices.GetRequiredService<FormTokens>();
        return tokens.Check(form.Token, FormSubject.Of(http)) switch
        {
            FormTokenState.Good => new(form, null),
            FormTokenState.Expired => Refuse(ConfirmFormView.For(form)),
            _ => Refuse(new(typeof(ProblemView), Problem.FormNotRecognised, StatusCodes.Status400BadRequest)),
        };
    }

    private static FormReading Refuse(PageResult page) => new(null, page);

    private static bool Is(string contentType, string wanted) =>
        contentType.AsSpan().TrimStart().StartsWith(wanted, StringComparison.OrdinalIgnoreCase);
}
