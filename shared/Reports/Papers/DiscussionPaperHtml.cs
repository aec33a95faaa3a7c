using Microsoft.AspNetCore.Components;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Draws a discussion paper as one HTML file that needs nothing else.</summary>
public static class DiscussionPaperHtml
{
    /// <summary>The whole file; the same paper is the same text.</summary>
    public static async Task<string> RenderAsync(DiscussionPaper paper)
    {
        await using var renderer = Drawing.CreateRenderer();
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(PaperPage.Paper)] = paper };
            var page = await renderer.RenderComponentAsync<PaperPage>(ParameterView.FromDictionary(parameters));
            await using var html = new StringWriter { NewLine = "\n" };
            html.Write("<!DOCTYPE html>\n");
            page.WriteHtmlTo(html);
            html.Write('\n');
            return html.ToString();
        });
    }
}
