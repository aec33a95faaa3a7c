using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Visits the pages of a host in this process: the same requests through the same pipeline, without a network between.</summary>
public sealed class InProcessBrowser(LocalHost host, Uri address)
{
    private const int MostRedirects = 5;

    /// <summary>Opens a page, and the page that it sends the visitor on to.</summary>
    public Task<VisitedPage> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethods.Get, path, null, cancellationToken);

    /// <summary>Sends a form, and opens the page that it sends the visitor on to.</summary>
    public async Task<VisitedPage> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken cancellationToken
    ) => await SendAsync(HttpMethods.Post, path, await BodyAsync(fields, cancellationToken), cancellationToken);

    /// <summary>Sends a form and goes nowhere: the page that it sends the visitor on to is the path that comes back.</summary>
    public async Task<VisitedPage> PostAndStayAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken cancellationToken
    )
    {
        var body = await BodyAsync(fields, cancellationToken);
        var (status, location, html) = await SendOnceAsync(HttpMethods.Post, path, body, cancellationToken);
        return new(status, location ?? path, html);
    }

    private static async Task<byte[]> BodyAsync(
        IEnumerable<KeyValuePair<string, string>> fields,
        CancellationToken cancellationToken
    )
    {
        using var form = new FormUrlEncodedContent(fields);
        return await form.ReadAsByteArrayAsync(cancellationToken);
    }

    private async Task<VisitedPage> SendAsync(
        string method,
        string path,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        for (var redirects = 0; redirects < MostRedirects; redirects++)
        {
            var (status, location, html) = await SendOnceAsync(method, path, body, cancellationToken);
            if (location is null)
            {
                return new(status, path, html);
            }

            (method, path, body) = (HttpMethods.Get, location, null);
        }

        throw new InvalidOperationException($"A page sends its visitor on more than {MostRedirects} times.");
    }

    private async Task<(int Status, string? Location, string Html)> SendOnceAsync(
        string method,
        string path,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        var http = new DefaultHttpContext { RequestAborted = cancellationToken };
        var target = new Uri(address, path);
        http.Request.Method = method;
        http.Request.Scheme = target.Scheme;
        http.Request.Host = new(target.Authority);
        http.Request.Path = PathString.FromUriComponent(target);
        http.Request.QueryString = QueryString.FromUriComponent(target);
        if (body is not null)
        {
            http.Request.Body = new MemoryStream(body);
            http.Request.ContentLength = body.Length;
            http.Request.ContentType = "application/x-www-form-urlencoded";
        }

        using var page = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page));
        await host.AnswerAsync(http);
        await http.Response.CompleteAsync();
        var location = http.Response.Headers.Location.ToString();
        return (
            http.Response.StatusCode,
            location.Length > 0 ? location : null,
            Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length)
        );
    }
}
