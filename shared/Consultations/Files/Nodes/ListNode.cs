namespace SchoolsDigital.Consultations.Files.Nodes;

/// <summary>Entries that each begin with a dash.</summary>
internal sealed record ListNode(int Line, int Column, IReadOnlyList<FileNode> Items)
    : FileNode(Line, Column, SizeOf(Items))
{
    public override string Kind => "a list";
}
