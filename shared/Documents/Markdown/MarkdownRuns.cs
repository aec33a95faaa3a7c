using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Markdown;

/// <summary>Reads one line of Markdown as words that look the same or lead somewhere.</summary>
internal static class MarkdownRuns
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<TextRun> Of(ContainerInline line) => [.. Runs(line, new TextRun(""))];

    /// <summary>The words of everything in a block, without their looks.</summary>
    public static string TextOf(Block block) =>
        string.Join(
            "\n\n",
            LeavesOf(block)
                .Select(leaf => leaf.Inline)
                .OfType<ContainerInline>()
                .Select(line => string.Concat(Of(line).Select(run => run.Text)))
        );

    private static IEnumerable<LeafBlock> LeavesOf(Block block) =>
        block switch
        {
            LeafBlock leaf => [leaf],
            ContainerBlock container => container.SelectMany(LeavesOf),
            _ => [],
        };

    private static IEnumerable<TextRun> Runs(ContainerInline line, TextRun like) =>
        line.SelectMany(inline =>
            inline switch
            {
                LiteralInline literal => [like with { Text = $"{literal.Content}" }],
                CodeInline code => [like with { Text = code.Content, IsCode = true }],
                HtmlEntityInline entity => [like with { Text = $"{entity.Transcoded}" }],
                LineBreakInline => [like with { Text = "\n" }],
                AutolinkInline auto =>
                [
                    like with
                    {
                        Text = auto.Url,
                        Target = Safe(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url),
                    },
                ],
                LinkInline { IsImage: false } link => Runs(link, like with { Target = Safe(link.Url) ?? like.Target }),
                EmphasisInline { DelimiterCount: > 1 } strong => Runs(strong, like with { IsStrong = true }),
                EmphasisInline emphasis => Runs(emphasis, like with { IsEmphasised = true }),
                ContainerInline container => Runs(container, like),
                _ => (IEnumerable<TextRun>)[],
            }
        );

    // Links go to the web, to mail or within the document; anything else is shown as its words.
    private static string? Safe(string? url) =>
        url is ['#', _, ..]
        || (
            Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme is "https" or "http" or "mailto")
            && url.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        )
            ? url
            : null;
}
