using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SchoolsDigital.Tests.Web;

/// <summary>A request, of which anything may be wrong.</summary>
internal sealed record TestRequest(string Method, string Path)
{
    public byte[]? Body { get; init; }

    public Stream? Stream { get; init; }

    public string? ContentType { get; init; } = "application/x-www-form-urlencoded";

    public bool SaysItsLength { get; init; } = true;

    public bool IsHttps { get; init; } = true;

    public IPAddress? Address { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public void Fill(HttpRequest request)
    {
        var question = Path.IndexOf('?', StringComparison.Ordinal);
        request.Method = Method;
        request.Scheme = IsHttps ? "https" : "http";
        request.Host = new("schools.example.org");
        var path = question < 0 ? Path : Path[..question];
        request.Path = new(path is ['/', ..] ? path : "/" + path);
        request.QueryString = new(question < 0 ? "" : Path[question..]);
        foreach (var (name, value) in Headers)
        {
            request.Headers[name] = value;
        }

        if ((Stream ?? (Body is null ? null : new MemoryStream(Body))) is { } body)
        {
            request.Body = body;
            request.ContentType = ContentType;
            request.ContentLength = SaysItsLength ? Body?.Length : null;
        }
    }

    /// <summary>Sends it to whatever answers, and takes what comes back.</summary>
    public async Task<TestResponse> SendAsync(HttpContext http, Func<HttpContext, Task> answer)
    {
        Fill(http.Request);
        using var body = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await answer(http);
        await http.Response.CompleteAsync();
        return new(http.Response, body.ToArray());
    }
}
