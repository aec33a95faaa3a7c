using SchoolsDigital.Consultations.Files.Nodes;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>One reading of a file: its text, what was found in it, and which keys each part was asked for.</summary>
internal sealed class FileReading(string text, ProblemList problems)
{
    private readonly SortedDictionary<string, SortedDictionary<string, bool>> keys = new(StringComparer.Ordinal);

    public string Text => text;

    /// <summary>Whether a round was started with the file, so that it lacks what was not asked for then.</summary>
    public bool IsKept { get; init; }

    public ProblemList Problems => problems;

    /// <summary>
    /// The keys that the reader knows, by part, and whether they must be there: a test holds the published schema against it.
    /// </summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, bool>> Keys => keys;

    public FileCursor Root(FileNode root) => new(root, root.Line, root.Column, "", this);

    /// <summary>A place by its distance from the beginning of the text.</summary>
    public (int Line, int Column) Position(int index) =>
        (text.AsSpan(0, index).Count('\n') + 1, index - text.AsSpan(0, index).LastIndexOf('\n'));

    public void Knows(string part, string key, bool required)
    {
        if (!keys.TryGetValue(part, out var known))
        {
            keys.Add(part, known = new(StringComparer.Ordinal));
        }

        known[key] = required || known.GetValueOrDefault(key);
    }
}
