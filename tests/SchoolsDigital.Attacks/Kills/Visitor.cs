using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>
/// A person with a browser on a bad day: where no answer comes, they press again. It knows nothing of the service but the
/// forms on its pages.
/// </summary>
internal sealed class Visitor(HttpClient http, Action answered)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public string Path { get; private set; } = "";

    public int Status { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    public string Words => Page.QuerySelector("main")?.TextContent ?? "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public async Task OpenAsync(string path)
    {
        var reply = await AskAsync(() => new(HttpMethod.Get, path));
        if (Location(reply) is { } next)
        {
            await OpenAsync(next);
            return;
        }

        Path = path;
        Status = (int)reply.StatusCode;
        Page = await new HtmlParser().ParseDocumentAsync(await reply.Content.ReadAsStreamAsync());
    }

    /// <summary>Sends the form of the page. Where it leads on; null where the page was refused, which is then shown.</summary>
    public async Task<string?> SendAsync(params (string Name, string Value)[] typed)
    {
        var form =
            Page.QuerySelector("main form") ?? throw new InvalidOperationException($"No form at {Path}: {Words}");
        var known = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value)))
            .ToList();
        var to = form.GetAttribute("action") is { Length: > 0 } action ? action : Path;
        var reply = await AskAsync(() => new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(known) });
        if (Location(reply) is { } next)
        {
            return next;
        }

        Status = (int)reply.StatusCode;
        Page = await new HtmlParser().ParseDocumentAsync(await reply.Content.ReadAsStreamAsync());
        return null;
    }

    /// <summary>The names of the fields that can be filled in on the page.</summary>
    public IReadOnlySet<string> Fields =>
        Page.QuerySelectorAll("main form input, main form textarea, main form select")
            .Select(input => input.GetAttribute("name") ?? "")
            .ToHashSet();

    private static string? Location(HttpResponseMessage reply) =>
        reply.StatusCode == HttpStatusCode.SeeOther ? reply.Headers.Location!.OriginalString : null;

    private async Task<HttpResponseMessage> AskAsync(Func<HttpRequestMessage> request)
    {
        while (true)
        {
            try
            {
                var reply = await http.SendAsync(request());
                await reply.Content.LoadIntoBufferAsync();
                if (reply.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                {
                    answered();
                    return reply;
                }
            }
            catch (HttpRequestException)
            {
                // The service was killed before it answered. Whether it has done it, nobody knows.
            }

            await Task.Delay(Pause);
        }
    }
}
