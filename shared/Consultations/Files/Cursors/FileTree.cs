using SchoolsDigital.Consultations.Files.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>
/// Reads YAML into nodes that know where they stand. It reports what is wrong with the YAML itself, and refuses what is
/// nested deeper or grows larger (by aliases of aliases) than any consultation.
/// </summary>
internal sealed class FileTree(string text, ProblemList problems)
{
    public const int MaxDepth = 20;

    public const int MaxNodes = 50_000;

    private readonly Dictionary<string, FileNode> anchors = [];

    /// <summary>The root; null where the file cannot be read at all.</summary>
    public FileNode? Read()
    {
        var parser = new Parser(new GuardedScanner(new Scanner(new StringReader(text), skipComments: true), MaxDepth));
        try
        {
            return ReadDocument(parser);
        }
        catch (YamlException failure)
        {
            Report(failure);
            return null;
        }
    }

    private FileNode? ReadDocument(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            problems.Error(1, 1, "The file is empty.", "Start from one of the samples.");
            return null;
        }

        var root = ReadNode(parser);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            var (line, column) = Position(second);
            problems.Error(
                line,
                column,
                "A second document begins here.",
                "Keep one consultation in a file: take this line and what follows out."
            );
        }

        if (root.Size > MaxNodes)
        {
            problems.Error(
                1,
                1,
                $"The file holds more than {MaxNodes:#,0} values once its aliases are filled in.",
                "Do without aliases of aliases."
            );
            return null;
        }

        return root;
    }

    private FileNode ReadNode(Parser parser)
    {
        var (line, column) = Position(parser.Current!);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias, line, column);
        }

        var anchor = (parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        FileNode node = parser.Current switch
        {
            SequenceStart => ReadList(parser, line, column),
            MappingStart => ReadMap(parser, line, column),
            _ => Text(parser.Consume<Scalar>()),
        };

        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = node;
        }

        return node;
    }

    private ListNode ReadList(Parser parser, int line, int column)
    {
        parser.Consume<SequenceStart>();
        List<FileNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser));
        }

        return new(line, column, items);
    }

    private MapNode ReadMap(Parser parser, int line, int column)
    {
        parser.Consume<MappingStart>();
        Dictionary<string, MapEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser);
            var value = ReadNode(parser);

            if (key is not TextNode name)
            {
                problems.Error(
                    key.Line,
                    key.Column,
                    $"A key must be one word, and this is {key.Kind}.",
                    "Write the key, a colon, and then the value."
                );
            }
            else if (entries.TryGetValue(name.Value, out var first))
            {
                problems.Error(
                    name.Line,
                    name.Column,
                    $"\"{name.Value}\" stands here for the second time.",
                    $"Keep one of the two: the first is on line {first.Key.Line}."
                );
            }
            else
            {
                entries.Add(name.Value, new(name, value));
            }
        }

        return new(line, column, [.. entries.Values]);
    }

    private FileNode Resolve(AnchorAlias alias, int line, int column)
    {
        if (anchors.TryGetValue(alias.Value.Value, out var node))
        {
            return node;
        }

        problems.Error(
            line,
            column,
            $"Nothing above is marked \"&{alias.Value.Value}\".",
            "Mark what is meant with & and this name, before it is used."
        );
        return new TextNode(line, column, "", 0, 0);
    }

    private void Report(YamlException failure)
    {
        var tabs = text.Split('\n').Index().Where(line => line.Item.TrimStart(' ').StartsWith('\t')).ToArray();
        foreach (var (index, line) in tabs)
        {
            problems.Error(
                index + 1,
                line.IndexOf('\t') + 1,
                "The line is indented with a tab.",
                "Indent with spaces: YAML knows no tabs."
            );
        }

        if (tabs.Length == 0)
        {
            var (line, column) = ((int)failure.Start.Line, (int)failure.Start.Column);
            problems.Error(
                line,
                column,
                $"The file cannot be read on from here: {failure.Message.TrimEnd('.')}.",
                "Look at this line and the one above for a missing colon, quote or space, or words with a colon or a bracket that need quotes."
            );
        }
    }

    private static TextNode Text(Scalar scalar)
    {
        var (line, column) = Position(scalar);
        return new(line, column, scalar.Value, (int)scalar.Start.Index, (int)scalar.End.Index);
    }

    private static (int Line, int Column) Position(ParsingEvent at) => ((int)at.Start.Line, (int)at.Start.Column);
}
