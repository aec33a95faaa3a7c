using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>
/// Keeps a scanner to what a consultation can be: it stops where a file is nested too deep, because some hundred thousand
/// opening brackets take the scanner hours, and where the scanner itself fails, as it does on some broken files.
/// </summary>
internal sealed class GuardedScanner(IScanner scanner, int maxDepth) : IScanner
{
    private int depth;

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    public bool MoveNext() => Guard(scanner.MoveNext);

    public bool MoveNextWithoutConsuming() => Guard(scanner.MoveNextWithoutConsuming);

    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private bool Guard(Func<bool> move)
    {
        var moved = Move(move);
        if (moved)
        {
            CountDepth(scanner.Current!);
        }

        return moved;
    }

    private bool Move(Func<bool> move)
    {
        try
        {
            return move();
        }
        catch (InvalidOperationException failure)
        {
            throw new YamlException(CurrentPosition, CurrentPosition, "This is not YAML", failure);
        }
    }

    private void CountDepth(Token token)
    {
        depth += token switch
        {
            FlowSequenceStart or FlowMappingStart or BlockSequenceStart or BlockMappingStart => 1,
            FlowSequenceEnd or FlowMappingEnd or BlockEnd => -1,
            _ => 0,
        };

        if (depth > maxDepth)
        {
            throw new YamlException(token.Start, token.End, $"It is nested more than {maxDepth} levels deep");
        }
    }
}
