using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SchoolsDigital.Tests.Reports;

/// <summary>What every paper must keep to, whatever is in it.</summary>
public static partial class PaperChecks
{
    public static IHtmlDocument Parse(string html)
    {
        var document = new HtmlParser(new() { IsStrictMode = false }).ParseDocument(html);
        HasOneTitle(document);
        HasHeadingsInOrder(document);
        HasUniqueIds(document);
        HasLinksThatLeadSomewhere(document);
        NeedsNothingElse(document, html);
        HasTablesThatCanBeReadAloud(document);
        HasChartsThatCanBeReadAloud(document);
        return document;
    }

    /// <summary>The contrast of two colours as WCAG 2.2 defines it.</summary>
    public static double Contrast(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static void HasOneTitle(IHtmlDocument document)
    {
        Assert.Equal("en-GB", document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.Contains(document.QuerySelector("h1")!.TextContent, document.Title);
    }

    private static void HasHeadingsInOrder(IHtmlDocument document)
    {
        var last = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            Assert.True(
                level <= last + 1,
                $"‘{heading.TextContent}’ is a heading of level {level} after one of level {last}."
            );
            Assert.NotEqual("", heading.TextContent.Trim());
            last = level;
        }
    }

    private static void HasUniqueIds(IHtmlDocument document)
    {
        var twice = document
            .QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);
        Assert.Empty(twice);
    }

    private static void HasLinksThatLeadSomewhere(IHtmlDocument document)
    {
        foreach (var link in document.QuerySelectorAll("a"))
        {
            var href = link.GetAttribute("href")!;
            Assert.True(href[0] != '#' || document.GetElementById(href[1..]) is not null, $"Nothing is at {href}.");
            Assert.NotEqual("", link.TextContent.Trim());
        }

        foreach (var element in document.QuerySelectorAll("[aria-labelledby]"))
        {
            Assert.All(
                element.GetAttribute("aria-labelledby")!.Split(' '),
                id => Assert.NotNull(document.GetElementById(id))
            );
        }
    }

    private static void NeedsNothingElse(IHtmlDocument document, string html)
    {
        Assert.Empty(
            document.QuerySelectorAll("script, link, img, iframe, object, embed, audio, video, base, form, image, use")
        );
        Assert.Empty(document.QuerySelectorAll("[src], [srcset], [background], [ping]"));
        Assert.All(
            document.All.SelectMany(element => element.Attributes),
            attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("@import", html);
        Assert.All(Address().Matches(html), match => Assert.StartsWith("url(#", match.Value));
    }

    private static void HasTablesThatCanBeReadAloud(IHtmlDocument document)
    {
        foreach (var table in document.QuerySelectorAll("table"))
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("thead th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
            Assert.All(
                table.QuerySelectorAll("tbody tr"),
                row => Assert.Equal("row", row.Children[0].GetAttribute("scope"))
            );
            var columns = table.QuerySelectorAll("thead th").Length;
            Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal(columns, row.ChildElementCount));
            Assert.All(table.QuerySelectorAll("th, td"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        }
    }

    private static void HasChartsThatCanBeReadAloud(IHtmlDocument document)
    {
        foreach (var figure in document.QuerySelectorAll("figure"))
        {
            var drawing = figure.QuerySelector("svg")!;
            Assert.Equal("img", drawing.GetAttribute("role"));
            Assert.NotEqual("", drawing.QuerySelector("title")!.TextContent);
            Assert.NotEqual("", drawing.QuerySelector("desc")!.TextContent);
            var next = figure.NextElementSibling;
            Assert.NotNull(next?.QuerySelector("table"));
        }

        // Every other drawing is part of a chart or only defines its patterns.
        Assert.All(
            document.QuerySelectorAll("svg").Where(drawing => drawing.Closest("figure") is null),
            drawing => Assert.Equal("true", drawing.GetAttribute("aria-hidden"))
        );
    }

    private static double Luminance(string hex) =>
        (0.2126 * Linear(hex, 1)) + (0.7152 * Linear(hex, 3)) + (0.0722 * Linear(hex, 5));

    private static double Linear(string hex, int at)
    {
        var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"url\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
