using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SchoolsDigital.Consultations.Files;

/// <summary>
/// Stops a scanner where a file is nested deeper than any consultation. It stands before the parser because some hundred
/// thousand opening brackets take the scanner hours and the stack of everything behind it.
/// </summary>
internal sealed class DepthLimit(IScanner scanner, int most) : IScanner
{
    private int depth;

    public Mark CurrentPosition => scanner.CurrentPosition;

    public Token? Current => scanner.Current;

    public bool MoveNext()
    {
        var moved = scanner.MoveNext();
        if (moved)
        {
            Count();
        }

        return moved;
    }

    public bool MoveNextWithoutConsuming()
    {
        var moved = scanner.MoveNextWithoutConsuming();
        if (moved)
        {
            Count();
        }

        return moved;
    }

    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private void Count()
    {
        depth += scanner.Current switch
        {
            FlowSequenceStart or FlowMappingStart or BlockSequenceStart or BlockMappingStart => 1,
            FlowSequenceEnd or FlowMappingEnd or BlockEnd => -1,
            _ => 0,
        };

        if (depth > most)
        {
            var at = scanner.Current!;
            throw new YamlException(at.Start, at.End, $"It is nested more than {most} levels deep");
        }
    }
}
