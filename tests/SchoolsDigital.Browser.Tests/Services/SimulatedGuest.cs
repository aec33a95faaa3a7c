using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>Somebody who books a workshop without a browser, to give the pages something to show.</summary>
internal sealed class SimulatedGuest(LocalHost host)
{
    private readonly InProcessBrowser browser = new(host, new("https://schools.example.org"));

    /// <summary>Goes from an invitation to a booking, or to a turn on the waiting list of a session.</summary>
    public async Task BookAsync(string link, string name, string session, string? wish = null)
    {
        var page = await browser.GetAsync(link, CancellationToken.None);
        page = await SendAsync(page);
        page = await SendAsync(page, ("session", session));
        if (wish is not null)
        {
            page = await SendAsync(page, ("choice-1", wish));
        }

        page = await SendAsync(
            page,
            ("name", name),
            ("role", "Teacher"),
            ("email", $"{name.Replace(' ', '.')}@example.org")
        );
        page = await SendAsync(page);
        Assert.EndsWith("/done", page.Path, StringComparison.Ordinal);
    }

    private Task<VisitedPage> SendAsync(VisitedPage page, params (string Name, string Value)[] typed)
    {
        var reading = PageReading.Of(page.Html);
        return browser.PostAsync(
            reading.Action ?? page.Path,
            [
                .. reading
                    .Fields!.Where(field => field is { Kind: "hidden", Name.Length: > 0 })
                    .Select(field => KeyValuePair.Create(field.Name, field.Value)),
                .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ],
            CancellationToken.None
        );
    }
}
