using SchoolsDigital.Reports.Papers;

namespace SchoolsDigital.Tests.Reports.Papers;

public class PaperMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[click](javascript:alert(1))", "href")]
    [InlineData("[click](  JaVaScRiPt:alert(1) )", "href")]
    [InlineData("[click](data:text/html,x)", "href")]
    [InlineData("[click](//example.org/x)", "href")]
    [InlineData("[click](file:///etc/passwd)", "href")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("![a picture](https://example.org/x.png)", "<img")]
    [InlineData("[![in](https://example.org/x.png)](javascript:x)", "<img")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)", "href")]
    public void ToHtml_WhatCouldLoadOrRun_IsLeftOut(string markdown, string never) =>
        Assert.DoesNotContain(never, PaperMarkdown.ToHtml(markdown, 3), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("[us](https://example.org/a?b=c)", "<a href=\"https://example.org/a?b=c\">us</a>")]
    [InlineData("[mail](mailto:ict@example.org)", "<a href=\"mailto:ict@example.org\">mail</a>")]
    [InlineData("[above](#key-findings)", "<a href=\"#key-findings\">above</a>")]
    [InlineData("<https://example.org>", "<a href=\"https://example.org\">https://example.org</a>")]
    [InlineData("![A map of the county](x.png)", "A map of the county")]
    [InlineData("[*click*](javascript:x)", "<em>click</em>")]
    [InlineData("1 < 2 & *so* on", "1 &lt; 2 &amp; <em>so</em> on")]
    public void ToHtml_PlainMarkdown_IsKept(string markdown, string html) =>
        Assert.Contains(html, PaperMarkdown.ToHtml(markdown, 3));

    [Theory]
    [InlineData("# A\n\n### B\n\n# C", 3, "h3 h4 h3")]
    [InlineData("### A\n\n# B\n\n## C", 3, "h3 h3 h4")]
    [InlineData("# A\n\n## B\n\n### C\n\n#### D\n\n##### E", 4, "h4 h5 h6 h6 h6")]
    public void ToHtml_AnyHeadings_ComeInOrderBelowThePapers(string markdown, int level, string expected)
    {
        // Act
        var html = PaperMarkdown.ToHtml(markdown, level);

        // Assert
        Assert.Equal(expected, string.Join(' ', html.Split("<h")[1..].Select(part => "h" + part[0])));
    }
}
