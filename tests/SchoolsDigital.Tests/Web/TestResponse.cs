using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Tests.Web;

/// <summary>What came back. Looking at it as a page checks the house rules too.</summary>
internal sealed class TestResponse(HttpResponse response, byte[] body)
{
    public int Status { get; } = response.StatusCode;

    public IHeaderDictionary Headers { get; } = response.Headers;

    public byte[] Body => body;

    public string Text => Encoding.UTF8.GetString(body);

    public IHtmlDocument Page => field ??= CheckedPage();

    public string Title => Page.Title!;

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>The form of the page as a browser would send it.</summary>
    public TestForm Form() => TestForm.Of(Page.QuerySelector("form")!);

    private IHtmlDocument CheckedPage()
    {
        Assert.Equal("text/html; charset=utf-8", Headers.ContentType.ToString());
        HouseRules.AssertKept(Text);
        return new HtmlParser().ParseDocument(Text);
    }
}
