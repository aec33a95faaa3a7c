using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Draws Markdown that was made safe; the only component of the papers that writes markup as it stands.</summary>
public sealed class MarkdownText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Markdown { get; set; }

    /// <summary>The level of its highest heading.</summary>
    [Parameter, EditorRequired]
    public int Level { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, new MarkupString(PaperMarkdown.ToHtml(Markdown, Level)));
}
