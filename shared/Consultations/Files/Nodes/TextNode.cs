namespace SchoolsDigital.Consultations.Files.Nodes;

/// <summary>A single value.</summary>
/// <param name="Start">Where it begins in the text of the file.</param>
/// <param name="End">Where it ends in the text of the file.</param>
internal sealed record TextNode(int Line, int Column, string Value, int Start, int End) : FileNode(Line, Column, 1)
{
    public override string Kind => Value.Length == 0 ? "empty" : "text";
}
