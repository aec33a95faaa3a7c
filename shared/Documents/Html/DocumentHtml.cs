using Microsoft.AspNetCore.Components;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Web.Frames;

namespace SchoolsDigital.Documents.Html;

/// <summary>Writes a document as one HTML file that needs nothing else, for the screen and for paper.</summary>
public static class DocumentHtml
{
    /// <summary>The whole file; the same document is the same text.</summary>
    public static async Task<string> RenderAsync(Document document, DocumentColour colour)
    {
        await using var renderer = Drawing.CreateRenderer();
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>
            {
                [nameof(DocumentPage.Document)] = document,
                [nameof(DocumentPage.Colour)] = colour,
            };
            var page = await renderer.RenderComponentAsync<DocumentPage>(ParameterView.FromDictionary(parameters));
            await using var html = new StringWriter { NewLine = "\n" };
            html.Write("<!DOCTYPE html>\n");
            page.WriteHtmlTo(html);
            html.Write('\n');
            return html.ToString();
        });
    }
}
