using System.Text.Json;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>A sealed text as the properties of a record: in pieces named Sealed0, Sealed1 and so on, each small enough for one.</summary>
public static class SealedPieces
{
    // A property holds 32,768 UTF-16 characters.
    private const int PieceLength = 30_000;

    /// <summary>Cuts a sealed text into the properties that hold it.</summary>
    public static IDictionary<string, object> Cut(string text)
    {
        var pieces = new Dictionary<string, object>();
        for (var from = 0; from < text.Length; from += PieceLength)
        {
            pieces.Add(NameOf(pieces.Count), text.Substring(from, Math.Min(PieceLength, text.Length - from)));
        }

        return pieces;
    }

    /// <summary>Whether a record holds a sealed text. One of an earlier version holds something else.</summary>
    public static bool AreIn(IDictionary<string, object> properties) => properties.ContainsKey(NameOf(0));

    /// <summary>The sealed text, as it was before it was cut.</summary>
    public static string Join(IDictionary<string, object> pieces) =>
        pieces.Count == 1
            ? Piece(pieces, 0)
            : string.Concat(Enumerable.Range(0, pieces.Count).Select(index => Piece(pieces, index)));

    // Texts, or elements where they were read.
    private static string Piece(IDictionary<string, object> pieces, int index) =>
        pieces[NameOf(index)] is JsonElement read ? read.GetString()! : (string)pieces[NameOf(index)];

    private static string NameOf(int index) => $"Sealed{index}";
}
