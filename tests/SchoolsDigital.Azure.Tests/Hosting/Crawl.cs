using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>
/// Somebody who opens every link of every page, then presses every button: with nothing filled in, with everything and the
/// first of each choice, and with the last. What cannot be undone is pressed last.
/// </summary>
/// <param name="world">Where.</param>
/// <param name="pressesAtDesk">Whether buttons of the desk are pressed too, which may end a round or a series.</param>
internal sealed partial class Crawl(WorkerWorld world, bool pressesAtDesk)
{
    private static readonly string[] Endings = ["cancel", "close", "stop", "unsubscribe", "sign-out"];
    private static readonly Uri Site = new("https://schools.example.org");

    // Every school, mail and person has the same pages: of some alike the first few are opened.
    private const int MostAlike = 8;

    // A mail as it was sent, with its recipient's links taken out.
    private const string ShownMail = "/mails/{kind}/{recipient}/{occurrence}/html";

    private readonly HtmlParser parser = new();
    private readonly Queue<string> addresses = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> alike = new(StringComparer.Ordinal);
    private readonly PriorityQueue<FormPress, int> forms = new();

    /// <summary>Everything that was asked for, in order.</summary>
    public List<PageVisit> Visits { get; } = [];

    /// <summary>Opens these and all that they lead to.</summary>
    public async Task FollowAsync(IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Add(start);
        }

        while (true)
        {
            if (addresses.TryDequeue(out var address))
            {
                Look(await world.AskAsync("GET", address));
            }
            else if (forms.TryDequeue(out var press, out _))
            {
                await PressAsync(press);
            }
            else
            {
                return;
            }
        }
    }

    // A page that was opened a while ago may be out of date, and is refused then.
    private async Task PressAsync(FormPress press)
    {
        var (from, address, filling, button) = press;
        var shown = await world.AskAsync("GET", from);
        Look(shown);
        using var page = parser.ParseDocument(shown.Html ?? "");
        if (PostedFrom(page).FirstOrDefault(form => AddressOf(shown, form) == address) is { } form)
        {
            Look(await world.AskAsync("POST", address, FieldsOf(form, filling) + button));
        }
    }

    private void Look(PageVisit visit)
    {
        Visits.Add(visit);
        Add(visit.Location);
        if (visit.Html is null || visit.Route?.EndsWith(ShownMail, StringComparison.Ordinal) == true)
        {
            return;
        }

        using var page = parser.ParseDocument(visit.Html);
        foreach (var link in page.QuerySelectorAll("a[href], link[href], img[src], iframe[src]"))
        {
            Add(link.GetAttribute("href") ?? link.GetAttribute("src"), visit.Address);
        }

        // Some addresses are there to be copied.
        foreach (Match shown in Shown().Matches(visit.Html))
        {
            Add(shown.Value);
        }

        if (visit is { Method: "GET", Status: 200 })
        {
            foreach (var form in PostedFrom(page))
            {
                Add(visit, form);
            }
        }
    }

    private void Add(string? address, string from = "/")
    {
        if (
            address is not null
            && Uri.TryCreate(new Uri(Site, from), address, out var target)
            && target.Host == Site.Host
            && !target.AbsolutePath.StartsWith("/.auth/", StringComparison.Ordinal)
            && known.Add(target.PathAndQuery)
            && IsOneOfFew(target.PathAndQuery)
        )
        {
            addresses.Enqueue(target.PathAndQuery);
        }
    }

    private bool IsOneOfFew(string address)
    {
        var shape = Own().Replace(address, "*");
        alike[shape] = alike.GetValueOrDefault(shape) + 1;
        return alike[shape] <= MostAlike;
    }

    private void Add(PageVisit visit, IHtmlFormElement form)
    {
        var address = AddressOf(visit, form);
        if (!pressesAtDesk && address.StartsWith("/desk", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var (filling, button) in Enum.GetValues<Filling>().SelectMany(_ => ButtonsOf(form), ValueTuple.Create))
        {
            // At the desk, a form that is on many pages is pressed on one.
            var place = address.StartsWith("/desk", StringComparison.Ordinal) ? "" : address.Split('?')[0];
            if (known.Add($"{visit.Route} {place} {filling} {button}"))
            {
                forms.Enqueue(new(visit.Address, address, filling, button), PlaceOf(address, filling));
            }
        }
    }

    private static IEnumerable<IHtmlFormElement> PostedFrom(IHtmlDocument page) =>
        page.Forms.Where(form => form.GetAttribute("method") == "post");

    private static string AddressOf(PageVisit visit, IHtmlFormElement form)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : visit.Address;
        return new Uri(new Uri(Site, visit.Address), action).PathAndQuery;
    }

    // The order among those of one place is left to the queue, and no page depends upon it.
    private static int PlaceOf(string address, Filling filling) =>
        (filling == Filling.Nothing ? 0 : 1)
        + (Endings.Any(ending => address.Contains(ending, StringComparison.Ordinal)) ? 2 : 0);

    private static List<string> ButtonsOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("button[name]").Select(button => $"&{Pair(button)}").ToList() is { Count: > 0 } named
            ? named
            : [""];

    private static string FieldsOf(IHtmlFormElement form, Filling filling)
    {
        var fields = new List<string>();
        foreach (var group in form.QuerySelectorAll("input, textarea, select").GroupBy(NameOf, StringComparer.Ordinal))
        {
            var first = group.First();
            fields.AddRange(
                first switch
                {
                    IHtmlInputElement { Type: "hidden" } => group.Select(Pair),
                    _ when filling == Filling.Nothing => [],
                    IHtmlInputElement { Type: "radio" or "checkbox" } =>
                    [
                        Pair(filling == Filling.First ? first : group.Last()),
                    ],
                    IHtmlInputElement { Type: "file" } => [],
                    IHtmlInputElement { Type: "email" } => [Pair(group.Key, "sam@example.org")],
                    IHtmlSelectElement select => [Pair(group.Key, select.Options[^1].Value)],
                    IHtmlInputElement { Value: { Length: > 0 } } or IHtmlTextAreaElement { Value: { Length: > 0 } } =>
                    [
                        Pair(first),
                    ],
                    _ => [Pair(group.Key, "1")],
                }
            );
        }

        return string.Join('&', fields);
    }

    private static string NameOf(IElement field) => field.GetAttribute("name") ?? "";

    private static string Pair(IElement field) =>
        Pair(NameOf(field), field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "on");

    private static string Pair(string name, string value) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    // Numbers, and the ids and signatures of links.
    [GeneratedRegex("[0-9]+|[A-Za-z0-9_-]{32,}")]
    private static partial Regex Own();

    [GeneratedRegex(@"https://schools\.example\.org/[^\s""<]+")]
    private static partial Regex Shown();

    private sealed record FormPress(string From, string Address, Filling Filling, string Button);

    private enum Filling
    {
        Nothing,
        First,
        Last,
    }
}
