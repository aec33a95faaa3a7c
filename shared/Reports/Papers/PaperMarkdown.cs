using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Turns the authors' Markdown into HTML that cannot load, run or break anything.</summary>
internal static class PaperMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The HTML. Headings come in order below a heading of the paper; links go to the web, to mail or within the paper.</summary>
    /// <param name="markdown">What was written.</param>
    /// <param name="level">The level of the highest heading, 2 to 6.</param>
    public static string ToHtml(string markdown, int level)
    {
        var document = Markdown.Parse(markdown.ReplaceLineEndings("\n"), Pipeline);
        Order(document, level);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            if (link.IsImage || !IsSafe(link.Url))
            {
                Unwrap(link);
            }
        }

        foreach (
            var link in document
                .Descendants<AutolinkInline>()
                .Where(link => !link.IsEmail && !IsSafe(link.Url))
                .ToArray()
        )
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    private static bool IsSafe(string? url) =>
        url is ['#', ..]
        || (
            Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme is "https" or "http" or "mailto")
            && url.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        );

    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    // However the author numbers them, the first heading is of the given level and none skips one.
    private static void Order(MarkdownDocument document, int level)
    {
        var (highest, last) = (0, level - 1);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            highest = highest == 0 ? heading.Level : Math.Min(highest, heading.Level);
            heading.Level = Math.Clamp(heading.Level - highest + level, level, Math.Min(last + 1, 6));
            last = heading.Level;
        }
    }
}
