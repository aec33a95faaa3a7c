namespace SchoolsDigital.Consultations.Files.Nodes;

/// <summary>A part of a YAML file and where it begins, counted from 1.</summary>
/// <param name="Size">How many nodes it is with all that is in it, every alias counted anew.</param>
internal abstract record FileNode(int Line, int Column, long Size)
{
    // Aliases of aliases double the size with every line; more than this is not told apart.
    private const long Countless = 1_000_000_000;

    /// <summary>What it is called in messages.</summary>
    public abstract string Kind { get; }

    protected static long SizeOf(IEnumerable<FileNode> inner) => Math.Min(Countless, 1 + inner.Sum(node => node.Size));
}
