using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Pages;

/// <summary>Draws a page and sends it in one piece, so that a failure while drawing is still answered with a whole page.</summary>
internal static class PageWriter
{
    public static async Task WriteAsync(HttpContext http, PageResult page)
    {
        var services = http.RequestServices;
        var tokens = services.GetRequiredService<FormTokens>();
        var site = page.Site ?? await services.GetRequiredService<SiteDirectory>().CurrentAsync(http.RequestAborted);
        var frame = new PageFrame(
            site,
            services.GetRequiredService<SiteFrames>().Of(site),
            services.GetRequiredService<AssetFiles>(),
            () => tokens.Issue(FormSubject.Of(http))
        )
        {
            Errors = page.Errors,
            Notice = page.Notice,
            User = http.Features.Get<DeskUser>(),
        };

        using var text = new PageBuffer();
        await using (var renderer = Drawing.CreateRenderer(services.GetRequiredService<ILoggerFactory>()))
        {
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(PageResult)] = page,
                    [nameof(PageFrame)] = frame,
                };
                var root = await renderer.RenderComponentAsync<PageRoot>(ParameterView.FromDictionary(parameters));
                root.WriteHtmlTo(text);
            });
        }

        var response = http.Response;
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = text.ByteCount;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            text.WriteTo(response.BodyWriter);
            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }
}
