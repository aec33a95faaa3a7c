using SchoolsDigital.Documents.Html;
using SchoolsDigital.Documents.Markdown;
using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Tests.Documents.Markdown;

public class MarkdownBlocksTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[click](javascript:alert(1))", "<a")]
    [InlineData("[click](  JaVaScRiPt:alert(1) )", "<a")]
    [InlineData("[click](data:text/html,x)", "<a")]
    [InlineData("[click](//example.org/x)", "<a")]
    [InlineData("[click](file:///etc/passwd)", "<a")]
    [InlineData("<javascript:alert(1)>", "<a")]
    [InlineData("![a picture](https://example.org/x.png)", "<img")]
    [InlineData("[![in](https://example.org/x.png)](javascript:x)", "<img")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)", "<a")]
    public async Task Of_WhatCouldLoadOrRun_IsLeftOut(string markdown, string never) =>
        Assert.DoesNotContain(never, await HtmlOfAsync(markdown), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("[us](https://example.org/a?b=c)", "<a href=\"https://example.org/a?b=c\">us</a>")]
    [InlineData("[mail](mailto:ict@example.org)", "<a href=\"mailto:ict@example.org\">mail</a>")]
    [InlineData("[above](#s)", "<a href=\"#s\">above</a>")]
    [InlineData("<https://example.org>", "<a href=\"https://example.org\">https://example.org</a>")]
    [InlineData("![A map of the county](x.png)", "A map of the county")]
    [InlineData("[*click*](javascript:x)", "<em>click</em>")]
    [InlineData("1 < 2 & *so* on", "1 &lt; 2 &amp; <em>so</em> on")]
    [InlineData("one **two** three", "one <strong>two</strong> three")]
    [InlineData("a `b` c", "a <code>b</code> c")]
    [InlineData("1. first\n2. second", "<ol><li>first</li><li>second</li></ol>")]
    [InlineData("- first\n  - inner", "<ul><li>first<ul><li>inner</li></ul></li></ul>")]
    [InlineData("> quoted", "<p>quoted</p>")]
    public async Task Of_PlainMarkdown_IsKept(string markdown, string html) =>
        Assert.Contains(html, await HtmlOfAsync(markdown));

    [Theory]
    [InlineData("# A\n\n### B\n\n# C", 1, "1 2 1")]
    [InlineData("### A\n\n# B\n\n## C", 1, "1 1 2")]
    [InlineData("# A\n\n## B\n\n### C\n\n#### D\n\n##### E", 2, "2 3 4 4 4")]
    public void Of_AnyHeadings_ComeInOrderBelowTheSection(string markdown, int level, string expected)
    {
        // Act
        var headings = MarkdownBlocks.Of(markdown, level).OfType<HeadingBlock>();

        // Assert
        Assert.Equal(expected, string.Join(' ', headings.Select(heading => heading.Level)));
    }

    private static async Task<string> HtmlOfAsync(string markdown) =>
        SectionOf(
            await DocumentHtml.RenderAsync(
                SampleDocuments.Of([new("s", "Section", MarkdownBlocks.Of(markdown))]),
                default
            )
        );

    // Without the frame, whose own links are in order, and without the spaces between elements.
    private static string SectionOf(string html) =>
        string.Concat(html.Split("<main", 2)[1].Split("</main>")[0].Split('\n').Select(line => line.Trim()));
}
