using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.Routing;

/// <summary>Serves the stylesheets and scripts, and a stylesheet for each authority's colour.</summary>
internal sealed class AssetRoutes(AssetFiles assets) : IRoutes
{
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/assets/{version}/{file}", Reading, SendFileAsync);
        endpoints.MapMethods("/assets/brand/{colour}.css", Reading, SendBrandAsync);
    }

    private Task SendFileAsync(HttpContext http)
    {
        if (assets.Find((string)http.GetRouteValue("file")!) is not { } file)
        {
            return Page.NotFound().ExecuteAsync(http);
        }

        var encoding = BestEncoding(http.Request);
        var (content, etag) = file.In(encoding);
        var headers = http.Response.Headers;
        // A page from before a new version still finds its files, but must ask again next time.
        headers.CacheControl = string.Equals(
            (string)http.GetRouteValue("version")!,
            assets.Version,
            StringComparison.Ordinal
        )
            ? Forever
            : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = etag;
        if (http.Request.Headers.IfNoneMatch.Contains(etag, StringComparer.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (encoding.Length > 0)
        {
            headers.ContentEncoding = encoding;
        }

        return SendAsync(http, file.ContentType, content);
    }

    private static Task SendBrandAsync(HttpContext http)
    {
        if (BrandColour.TryParse(http.GetRouteValue("colour") as string) is not { } colour)
        {
            return Page.NotFound().ExecuteAsync(http);
        }

        http.Response.Headers.CacheControl = Forever;
        var css = Encoding.UTF8.GetBytes($":root {{ --govuk-brand-colour: #{colour.Hex}; }}\n");
        return SendAsync(http, "text/css; charset=utf-8", css);
    }

    private static string BestEncoding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts(accepted, "br") ? "br"
            : Accepts(accepted, "gzip") ? "gzip"
            : "";
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    private static async Task SendAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> content)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(content, http.RequestAborted);
        }
    }
}
