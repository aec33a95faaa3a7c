using SchoolsDigital.Consultations.Files.Nodes;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>
/// A place in the file from which a value of some type is read. Where the value is missing or of another type, that has been
/// reported, and reading gives something harmless, so that the rest of the file is read too.
/// </summary>
internal sealed class FileCursor(FileNode? node, int line, int column, string path, FileReading reading)
{
    public int Line => line;

    public string Path => path;

    public FileReading Reading => reading;

    /// <summary>Whether there is anything to read. Checks across values are pointless where not.</summary>
    public bool IsPresent => node is not null;

    /// <summary>Whether this is text, where a group may stand as well.</summary>
    public bool IsText => node is TextNode;

    /// <summary>The value as text, however long; null where it is missing or no text.</summary>
    public TextNode? ReadText()
    {
        switch (node)
        {
            case null:
                return null;
            case TextNode { Value: not "" } text:
                return text;
            case TextNode:
                Error("There is no value here.", "Write one after the colon, or take the line out.");
                return null;
            default:
                Error(
                    $"This must be one value, and is {node.Kind}.",
                    "Write the value after the colon, on the same line."
                );
                return null;
        }
    }

    public void Error(string what, string howToMend) => Report(Severity.Error, what, howToMend);

    public void Warn(string what, string howToMend) => Report(Severity.Warning, what, howToMend);

    public void Note(string what, string howToMend) => Report(Severity.Note, what, howToMend);

    /// <summary>A list of values, each read the same way.</summary>
    public IReadOnlyList<T> Items<T>(Func<FileCursor, T> read)
    {
        switch (node)
        {
            case null:
                return [];
            case ListNode list:
                return [.. list.Items.Select((item, index) => read(Inside(item, $"[{index + 1}]")))];
            default:
                Error(
                    $"This must be a list, and is {node.Kind}.",
                    "Begin each entry on a line of its own with a dash."
                );
                return [];
        }
    }

    /// <summary>A list, or one value that stands for a list of one.</summary>
    public IReadOnlyList<T> OneOrMore<T>(Func<FileCursor, T> read) => node is TextNode ? [read(this)] : Items(read);

    /// <summary>Values under codes that the file chooses; each is read with its code.</summary>
    public IReadOnlyList<T> Entries<T>(Func<FileCursor, FileCursor, T> read)
    {
        switch (node)
        {
            case null:
                return [];
            case MapNode map:
                return
                [
                    .. map.Entries.Select(entry =>
                        read(Inside(entry.Key, ""), Inside(entry.Value, $".{entry.Key.Value}"))
                    ),
                ];
            default:
                Error(
                    $"This must be codes with their texts, and is {node.Kind}.",
                    "Write each on a line of its own, as \"code: text\"."
                );
                return [];
        }
    }

    /// <summary>A group of known keys. Any other key in it is reported.</summary>
    public T Group<T>(string part, Func<FileGroup, T> read)
    {
        if (node is not null and not MapNode)
        {
            Error(
                $"This must be a group of keys, and is {node.Kind}.",
                "Write its keys on the lines below, indented by two spaces."
            );
        }

        var group = new FileGroup(part, node as MapNode, this);
        var value = read(group);
        group.ReportUnknownKeys();
        return value;
    }

    /// <summary>The same; null where there is nothing to read.</summary>
    public T? GroupOrNull<T>(string part, Func<FileGroup, T> read)
        where T : class
    {
        // Read all the same, so that its keys are known.
        var value = Group(part, read);
        return IsPresent ? value : null;
    }

    public FileCursor Inside(FileNode? inner, string step) =>
        new(inner, inner?.Line ?? line, inner?.Column ?? column, (path + step).TrimStart('.'), reading);

    /// <summary>A place inside of the value, by its distance from the beginning of the file.</summary>
    public FileCursor Within(int index)
    {
        var (innerLine, innerColumn) = reading.Position(index);
        return new(node, innerLine, innerColumn, path, reading);
    }

    private void Report(Severity severity, string what, string howToMend) =>
        reading.Problems.Add(new(severity, line, column, path, what, howToMend));
}
