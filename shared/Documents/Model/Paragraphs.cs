namespace SchoolsDigital.Documents.Model;

/// <summary>Makes paragraphs of plain words.</summary>
public static class Paragraphs
{
    /// <summary>A paragraph in one voice.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="tables">The tables that hold its numbers.</param>
    public static ParagraphBlock Of(string words, params string[] tables) =>
        new([new TextRun(words)]) { Tables = tables };

    /// <summary>A line that leads to where there is more.</summary>
    public static ParagraphBlock Pointing(string words, string target, string? unseen = null) =>
        new([new TextRun(words, target) { Unseen = unseen }]) { IsPointer = true };

    /// <summary>A paragraph as text.</summary>
    public static string TextOf(this ParagraphBlock paragraph) =>
        string.Concat(paragraph.Words.Select(run => run.Text));
}
