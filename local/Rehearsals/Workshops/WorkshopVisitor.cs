namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>Does on the pages of workshops what people do: books, waits, takes an offer, gives a place back, ticks people off.</summary>
public sealed class WorkshopVisitor(InProcessBrowser browser)
{
    private const int MostPages = 12;
    private const string Waiting = "_wait";

    /// <summary>
    /// Books a place by the link of an invitation, or waits where the session is full. Safe to call again after a crash:
    /// the guest comes back to what they had begun, as by their browser's history.
    /// </summary>
    /// <param name="guest">Who comes.</param>
    /// <param name="session">The code of the session that they would like.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">A page does not take what a person fills in.</exception>
    public async Task BookAsync(WorkshopGuest guest, string session, CancellationToken cancellationToken)
    {
        var page = await browser.GetAsync($"{guest.Link}/{guest.Visitor}/session", cancellationToken);
        for (var pages = 0; pages < MostPages; pages++)
        {
            if (page.Status != 200)
            {
                throw new InvalidOperationException($"{guest.Name} met {page.Status} at {page.Path}.");
            }

            if (page.Path.EndsWith("/done", StringComparison.Ordinal))
            {
                return;
            }

            var form = FormOn(page);
            page = await SendAsync(page, form, field => Fill(guest, session, field, form), cancellationToken);
        }

        throw new InvalidOperationException($"{guest.Name} was shown more than {MostPages} pages.");
    }

    /// <summary>Opens the link of a place, and takes the offer where there is one.</summary>
    public async Task LookAsync(string link, CancellationToken cancellationToken)
    {
        var page = await browser.GetAsync(link, cancellationToken);
        if (PageReading.Of(page.Html).Fields is { } form && form.Any(field => field is { Name: "do", Value: "accept" }))
        {
            await SendAsync(page, form, field => field.Name == "do" ? "accept" : null, cancellationToken);
        }
    }

    /// <summary>Gives a place back, unless that is done already.</summary>
    public async Task CancelAsync(string link, CancellationToken cancellationToken)
    {
        var page = await browser.GetAsync($"{link}/cancel", cancellationToken);
        if (page.Path.EndsWith("/cancel", StringComparison.Ordinal))
        {
            await SendAsync(page, FormOn(page), _ => null, cancellationToken);
        }
    }

    /// <summary>Ticks off on a door list whoever of some is on it.</summary>
    public async Task TickAsync(string door, IReadOnlySet<string> arrivals, CancellationToken cancellationToken)
    {
        var list = await browser.GetAsync(door, cancellationToken);
        // On a list of nobody there is no form.
        var form = PageReading.Of(list.Html).Fields ?? [];
        foreach (var expected in form.Where(field => field.Name == "came" && arrivals.Contains(field.Value)))
        {
            await SendAsync(list, form, field => field == expected ? expected.Value : null, cancellationToken);
        }
    }

    /// <summary>Adds somebody to a door list, unless they are on it.</summary>
    public async Task AddAsync(string door, string name, int urn, CancellationToken cancellationToken)
    {
        var list = await browser.GetAsync(door, cancellationToken);
        if (list.Html.Contains(name, StringComparison.Ordinal))
        {
            return;
        }

        var page = await browser.GetAsync($"{door}?add=1", cancellationToken);
        await SendAsync(
            page,
            FormOn(page),
            field =>
                field.Name switch
                {
                    "name" => name,
                    "school" => $"{urn}",
                    "add" => "1",
                    _ => null,
                },
            cancellationToken
        );
    }

    private static string? Fill(WorkshopGuest guest, string session, FormField field, IReadOnlyList<FormField> form) =>
        field.Name switch
        {
            "visitor" => guest.Visitor,
            "session" => form.Any(other => other.Name == "session" && other.Value == session) ? session : Waiting,
            "choice-1" => session,
            "name" => guest.Name,
            "role" => "Teacher",
            "email" => guest.Email,
            _ => null,
        };

    private static IReadOnlyList<FormField> FormOn(VisitedPage page) =>
        page.Status == 200 && PageReading.Of(page.Html).Fields is { } form
            ? form
            : throw new InvalidOperationException($"There is nothing to fill in at {page.Path} ({page.Status}).");

    private async Task<VisitedPage> SendAsync(
        VisitedPage page,
        IReadOnlyList<FormField> form,
        Func<FormField, string?> fill,
        CancellationToken cancellationToken
    )
    {
        var sent = form.Where(field => field.Name.Length > 0)
            .Select(field => (field.Name, Value: fill(field) ?? (field.Kind == "hidden" ? field.Value : null)))
            .Where(field => field.Value is not null)
            .DistinctBy(field => field.Name)
            .Select(field => KeyValuePair.Create(field.Name, field.Value!));
        var next = await browser.PostAsync(PageReading.Of(page.Html).Action ?? page.Path, sent, cancellationToken);
        return next.Status == 200
            ? next
            : throw new InvalidOperationException($"{page.Path} does not take what was filled in: {next.Status}.");
    }
}
