using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Storage;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Surveys;

/// <summary>
/// A response as it is kept: sealed as a whole, and cut into pieces that each fit into one property of a record. Its
/// sector, its size and the number of its neighbours would otherwise name the school in a small round.
/// </summary>
internal sealed record StoredResponse
{
    // A property holds 32,768 UTF-16 characters.
    private const int PieceLength = 30_000;

    // Read once, since a store may hand out the same record to everybody who asks for it.
    private Response? response;

    /// <summary>What is sealed, in pieces named Sealed0, Sealed1 and so on: texts, or elements where they were read.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Pieces { get; init; } = [];

    /// <summary>Whether it is sealed, as everything that this version writes.</summary>
    [JsonIgnore]
    public bool IsSealed => Pieces.ContainsKey(NameOf(0));

    public static StoredResponse Of(Response response, Seal seal, RecordKey<StoredResponse> key) =>
        new()
        {
            Pieces = Cut(seal.Close($"{key}", JsonSerializer.Serialize(response, WorkflowJson.Options))),
            response = response,
        };

    public Response ToResponse(Seal seal, RecordKey<StoredResponse> key) => response ??= Read(seal, key);

    private Response Read(Seal seal, RecordKey<StoredResponse> key) =>
        IsSealed
            ? JsonSerializer.Deserialize<Response>(seal.Open($"{key}", Joined()), WorkflowJson.Options)!
            : OpenResponse.Read(Pieces);

    private static Dictionary<string, object> Cut(string text)
    {
        var pieces = new Dictionary<string, object>();
        for (var from = 0; from < text.Length; from += PieceLength)
        {
            pieces.Add(NameOf(pieces.Count), text.Substring(from, Math.Min(PieceLength, text.Length - from)));
        }

        return pieces;
    }

    private string Joined() =>
        Pieces.Count == 1 ? Piece(0) : string.Concat(Enumerable.Range(0, Pieces.Count).Select(Piece));

    private string Piece(int index) =>
        Pieces[NameOf(index)] is JsonElement read ? read.GetString()! : (string)Pieces[NameOf(index)];

    private static string NameOf(int index) => $"Sealed{index}";
}
