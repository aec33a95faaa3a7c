using DiffPlex;
using DiffPlex.Model;

namespace SchoolsDigital.Documents.Versions;

/// <summary>Finds the lines that differ between two texts.</summary>
internal static class ProseDifferences
{
    // Stands in no text, so that a paragraph with several lines stays one piece.
    private const char End = '\u001e';

    public static IReadOnlyList<ProseDifference> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var found = Differ.Instance.CreateCustomDiffs(
            string.Join(End, before),
            string.Join(End, after),
            ignoreWhiteSpace: false,
            text => text.Split(End)
        );
        return [.. found.DiffBlocks.SelectMany(block => Lines(found, block))];
    }

    // One line for another is a line that was changed.
    private static IEnumerable<ProseDifference> Lines(DiffResult found, DiffBlock block) =>
        Enumerable
            .Range(0, Math.Max(block.DeleteCountA, block.InsertCountB))
            .Select(index => new ProseDifference(
                index < block.DeleteCountA ? Filled(found.PiecesOld[block.DeleteStartA + index]) : null,
                index < block.InsertCountB ? Filled(found.PiecesNew[block.InsertStartB + index]) : null
            ))
            .Where(difference => difference is not (null, null));

    // A text without a line is one empty piece.
    private static string? Filled(string piece) => piece.Length == 0 ? null : piece;
}
