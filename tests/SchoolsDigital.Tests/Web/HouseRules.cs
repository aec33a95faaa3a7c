using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SchoolsDigital.Tests.Web;

/// <summary>What is true of every page, whatever it shows. Every page that a test looks at is held to it.</summary>
internal static class HouseRules
{
    private const string Fields = "input:not([type=hidden]), select, textarea";
    private static readonly string[] References =
    [
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
        "data-aria-controls",
    ];

    public static void AssertKept(string html)
    {
        var broken = Check(html);
        Assert.True(broken.Count == 0, $"The page breaks the house rules:\n{string.Join('\n', broken)}\n\n{html}");
    }

    public static IReadOnlyList<string> Check(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return
        [
            .. CheckDocument(page),
            .. CheckErrors(page),
            .. CheckFields(page),
            .. CheckForms(page),
            .. CheckReferences(page),
            .. CheckNothingInlineOrForeign(page),
            .. CheckHeadings(page),
        ];
    }

    private static IEnumerable<string> CheckDocument(IHtmlDocument page)
    {
        if (page.Doctype is null)
        {
            yield return "There is no doctype.";
        }

        if (page.DocumentElement.GetAttribute("lang") is not "en")
        {
            yield return "The page does not say its language.";
        }

        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"There are {page.QuerySelectorAll("h1").Length} h1 headings.";
        }

        if (
            page.QuerySelectorAll("main#main-content").Length != 1
            || page.QuerySelector("a.govuk-skip-link[href='#main-content']") is null
        )
        {
            yield return "There is no main content that a skip link leads to.";
        }
    }

    private static IEnumerable<string> CheckErrors(IHtmlDocument page)
    {
        var title = page.Title ?? "";
        var summaries = page.QuerySelectorAll(".govuk-error-summary");
        if (title.Split(" - ").Length < 3)
        {
            yield return $"The title “{title}” does not have the page, the service and the authority.";
        }

        if (title.StartsWith("Error: ", StringComparison.Ordinal) != (summaries.Length > 0))
        {
            yield return $"The title “{title}” and the error summary do not agree.";
        }

        foreach (var summary in summaries)
        {
            if (summary.ParentElement!.FirstElementChild != summary)
            {
                yield return "The error summary does not come first.";
            }

            // A page on which answers are only checked leads to those on which they are given.
            foreach (var link in summary.QuerySelectorAll("a:not([href^='/'])"))
            {
                var id = link.GetAttribute("href")?.TrimStart('#') ?? "";
                if (page.GetElementById(id) is not { LocalName: "input" or "select" or "textarea" or "button" })
                {
                    yield return $"The error summary leads to “{id}”, which is no field.";
                }
                else if (
                    !page.QuerySelectorAll(".govuk-error-message")
                        .Any(error => error.TextContent.Contains(link.TextContent, StringComparison.Ordinal))
                )
                {
                    yield return $"No field says “{link.TextContent}” in the words of the summary.";
                }
            }
        }
    }

    private static IEnumerable<string> CheckFields(IHtmlDocument page)
    {
        foreach (var field in page.QuerySelectorAll(Fields))
        {
            var labels = page.QuerySelectorAll("label")
                .Where(label => string.Equals(label.GetAttribute("for"), field.Id, StringComparison.Ordinal))
                .ToArray();
            if (string.IsNullOrEmpty(field.Id) || labels.Length != 1 || labels[0].TextContent.Trim().Length == 0)
            {
                yield return $"The field “{field.GetAttribute("name")}” has no label, or several.";
            }
        }

        foreach (var fieldset in page.QuerySelectorAll("fieldset"))
        {
            if (
                fieldset.FirstElementChild is not { LocalName: "legend" } legend
                || legend.TextContent.Trim().Length == 0
            )
            {
                yield return "A fieldset has no legend.";
            }
        }

        foreach (var spoken in page.QuerySelectorAll("a, button"))
        {
            if (spoken.TextContent.Trim().Length == 0 && spoken.GetAttribute("aria-label") is null)
            {
                yield return $"A link or button says nothing: {spoken.OuterHtml}";
            }
        }
    }

    private static IEnumerable<string> CheckForms(IHtmlDocument page)
    {
        foreach (var form in page.QuerySelectorAll("form"))
        {
            if (!form.HasAttribute("novalidate"))
            {
                yield return "A form lets the browser check it.";
            }

            if (form.GetAttribute("method") is "post" && form.QuerySelector("input[type=hidden][name=_token]") is null)
            {
                yield return "A form has no token.";
            }
        }
    }

    private static IEnumerable<string> CheckReferences(IHtmlDocument page)
    {
        foreach (
            var twins in page
                .All.Where(element => !string.IsNullOrEmpty(element.Id))
                .GroupBy(element => element.Id, StringComparer.Ordinal)
        )
        {
            if (twins.Count() > 1)
            {
                yield return $"The id “{twins.Key}” stands {twins.Count()} times.";
            }
        }

        foreach (var reference in References)
        {
            foreach (var element in page.QuerySelectorAll($"[{reference}]"))
            {
                foreach (var id in element.GetAttribute(reference)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (page.GetElementById(id) is null)
                    {
                        yield return $"{reference} names “{id}”, which is not there.";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> CheckNothingInlineOrForeign(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name is "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"{attribute.Name} stands inline, which the browser is told to ignore.";
                }

                if (attribute.Name is "src" or "href" or "action" && !IsOurs(element, attribute.Value))
                {
                    yield return $"{element.LocalName} leads elsewhere: {attribute.Value}";
                }
            }

            if (element is { LocalName: "style" } || (element is IHtmlScriptElement { Source: null }))
            {
                yield return $"A {element.LocalName} stands inline, which the browser is told to ignore.";
            }
        }
    }

    private static bool IsOurs(IElement element, string url) =>
        url is ['/', not '/', ..] or "/" or ['#', ..] or ['?', ..]
        || (
            element.LocalName is "a"
            && (
                url.StartsWith("mailto:", StringComparison.Ordinal)
                || (url.StartsWith("https://", StringComparison.Ordinal) && element.GetAttribute("rel") is "noreferrer")
            )
        );

    private static IEnumerable<string> CheckHeadings(IHtmlDocument page)
    {
        var before = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4").Where(IsInTheText))
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1)
            {
                yield return $"The heading “{heading.TextContent.Trim()}” skips a level.";
            }

            before = level;
        }
    }

    // A banner or an error summary comes before the page's heading and has its own.
    private static bool IsInTheText(IElement heading) =>
        heading.Closest(".govuk-error-summary, .govuk-notification-banner") is null;
}
