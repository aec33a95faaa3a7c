namespace SchoolsDigital.Consultations.Files.Nodes;

/// <summary>Lines of a key and a value, in the order of the file.</summary>
internal sealed record MapNode(int Line, int Column, IReadOnlyList<MapEntry> Entries)
    : FileNode(Line, Column, SizeOf(Entries.Select(entry => entry.Value)))
{
    public override string Kind => "a group of keys";
}
