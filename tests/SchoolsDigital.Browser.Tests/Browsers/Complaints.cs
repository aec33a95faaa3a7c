using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SchoolsDigital.Browser.Tests.Browsers;

/// <summary>
/// What a browser complains of on our pages: scripts that fail, policies that are broken, files that are missing, and
/// anything that is asked of another server.
/// </summary>
internal sealed class Complaints
{
    // A page may answer 404 or 410 on purpose; a file that is missing is noticed by its response.
    private const string FailedLoad = "Failed to load resource";

    private readonly ConcurrentQueue<string> heard = new();

    public Complaints(IPage page)
    {
        page.PageError += (_, error) => heard.Enqueue($"script: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(FailedLoad, StringComparison.Ordinal))
            {
                heard.Enqueue($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "file") && !address.IsLoopback)
            {
                heard.Enqueue($"asked elsewhere: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                heard.Enqueue($"{response.Status}: {response.Url}");
            }
        };
    }

    public void AssertNone() => Assert.Empty(heard);
}
