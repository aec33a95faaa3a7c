using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SchoolsDigital.Web.Components;

/// <summary>
/// Words that a coordinator wrote in Markdown: paragraphs, lists, headings, bold, italic and links. Everything else, HTML
/// above all, is shown as the words that it is.
/// </summary>
public sealed class Markdown : ComponentBase
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The level of its highest headings.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var block in Markdig.Markdown.Parse(Text, Pipeline))
        {
            Draw(builder, block);
        }
    }

    private void Draw(RenderTreeBuilder builder, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Open(builder, $"h{Math.Min(HeadingLevel + heading.Level - 1, 6)}", "govuk-heading-m");
                Draw(builder, heading.Inline);
                builder.CloseElement();
                break;
            case ListBlock list:
                Open(
                    builder,
                    list.IsOrdered ? "ol" : "ul",
                    list.IsOrdered ? "govuk-list govuk-list--number" : "govuk-list govuk-list--bullet"
                );
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    builder.OpenElement(2, "li");
                    DrawAll(builder, item);
                    builder.CloseElement();
                }

                builder.CloseElement();
                break;
            case ParagraphBlock { Parent: ListItemBlock } words:
                Draw(builder, words.Inline);
                break;
            case LeafBlock { Inline: { } words }:
                Open(builder, "p", "govuk-body");
                Draw(builder, words);
                builder.CloseElement();
                break;
            case LeafBlock code:
                Open(builder, "p", "govuk-body");
                builder.AddContent(3, code.Lines.ToString());
                builder.CloseElement();
                break;
            case ContainerBlock blocks:
                DrawAll(builder, blocks);
                break;
        }
    }

    private void DrawAll(RenderTreeBuilder builder, ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            Draw(builder, block);
        }
    }

    private static void Draw(RenderTreeBuilder builder, ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Draw(builder, inline);
        }
    }

    private static void Draw(RenderTreeBuilder builder, Inline inline)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                builder.OpenElement(4, emphasis.DelimiterCount > 1 ? "strong" : "em");
                Draw(builder, (ContainerInline)emphasis);
                builder.CloseElement();
                break;
            case LinkInline { IsImage: false, Url: { } url } link when IsSafe(url):
                builder.OpenElement(5, "a");
                builder.AddAttribute(6, "class", "govuk-link");
                builder.AddAttribute(7, "href", url);
                builder.AddAttribute(8, "rel", "noreferrer");
                Draw(builder, (ContainerInline)link);
                builder.CloseElement();
                break;
            case ContainerInline others:
                Draw(builder, others);
                break;
            case LineBreakInline:
                builder.AddContent(9, " ");
                break;
            case CodeInline code:
                builder.AddContent(10, code.Content);
                break;
            case HtmlEntityInline entity:
                builder.AddContent(11, entity.Transcoded.ToString());
                break;
            default:
                builder.AddContent(12, inline.ToString());
                break;
        }
    }

    private static void Open(RenderTreeBuilder builder, string element, string classes)
    {
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "class", classes);
    }

    private static bool IsSafe(string url) =>
        url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal);
}
