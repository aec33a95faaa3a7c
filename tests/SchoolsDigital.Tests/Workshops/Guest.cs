using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Workshops;

/// <summary>Somebody with a browser without scripts, who looks at every page for the house rules.</summary>
internal sealed class Guest(InProcessBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public VisitedPage Shown { get; private set; } = null!;

    public IHtmlDocument Page => new HtmlParser().ParseDocument(Shown.Html);

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    public string Words => Page.QuerySelector("main")!.TextContent;

    public string Errors => Page.QuerySelector(".govuk-error-summary__body")?.TextContent.Trim() ?? "";

    public async Task<VisitedPage> OpenAsync(string path) => Look(await browser.GetAsync(path, Token));

    public Task<VisitedPage> FollowAsync(string words) =>
        OpenAsync(
            Page.QuerySelectorAll("main a")
                .First(link => link.TextContent.Contains(words, StringComparison.Ordinal))
                .GetAttribute("href")!
        );

    /// <summary>Sends the form of the page, with some fields filled in.</summary>
    public Task<VisitedPage> SendAsync(params (string Name, string Value)[] filled) =>
        PostAsync(Shown.Path.Split('#')[0], FieldsWith(filled));

    /// <summary>Presses the button that says something.</summary>
    public Task<VisitedPage> PressAsync(string words)
    {
        var button = Page.QuerySelectorAll("form button")
            .First(one => one.TextContent.Contains(words, StringComparison.Ordinal));
        return button.GetAttribute("name") is { } name ? SendAsync((name, button.GetAttribute("value")!)) : SendAsync();
    }

    /// <summary>What sending the form would send, to be sent later or twice.</summary>
    public List<KeyValuePair<string, string>> FieldsWith(params (string Name, string Value)[] filled)
    {
        var form = Page.QuerySelector("main form") ?? throw new InvalidOperationException($"No form: {Words}");
        List<KeyValuePair<string, string>> fields =
        [
            .. form.QuerySelectorAll<IHtmlInputElement>("input")
                .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked)
                .Select(input => KeyValuePair.Create(input.Name!, input.Value)),
            .. form.QuerySelectorAll<IHtmlTextAreaElement>("textarea")
                .Select(area => KeyValuePair.Create(area.Name!, area.Value)),
            .. form.QuerySelectorAll<IHtmlSelectElement>("select")
                .Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")),
        ];
        fields.RemoveAll(field => filled.Any(one => one.Name == field.Key));
        return [.. fields, .. filled.Select(one => KeyValuePair.Create(one.Name, one.Value))];
    }

    public async Task<VisitedPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        Look(await browser.PostAsync(path, fields, Token));

    private VisitedPage Look(VisitedPage page)
    {
        HouseRules.AssertKept(page.Html);
        return Shown = page;
    }
}
