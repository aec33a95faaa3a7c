using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Schools;
using SchoolsDigital.Surveys.OnBehalf;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Surveys;

/// <summary>A response as it is kept: its answers are cut into pieces that each fit into one property of a record.</summary>
internal sealed record StoredResponse
{
    // A property holds 32,768 UTF-16 characters.
    private const int PieceLength = 30_000;

    // Read once, since a store may hand out the same record to everybody who asks for it.
    private AnswerSheet? answers;

    public required string School { get; init; }

    public required Sector Sector { get; init; }

    public required SizeBand Size { get; init; }

    public required ResponseState State { get; init; }

    public string? Role { get; init; }

    public string? Scope { get; init; }

    public EntryKind? Entered { get; init; }

    /// <summary>The answers as JSON, in pieces named Answers0, Answers1 and so on: texts, or elements where they were read.</summary>
    [JsonExtensionData]
    public Dictionary<string, object> Pieces { get; init; } = [];

    public static StoredResponse Of(Response response)
    {
        return new()
        {
            School = response.School,
            Sector = response.Sector,
            Size = response.Size,
            State = response.State,
            Role = response.Role,
            Scope = response.Scope,
            Entered = response.Entered,
            Pieces = Cut(JsonSerializer.Serialize(response.Answers, WorkflowJson.Options)),
            answers = response.Answers,
        };
    }

    public Response ToResponse() => new(School, Sector, Size, State, Role, Scope, answers ??= ReadAnswers(), Entered);

    private static Dictionary<string, object> Cut(string json)
    {
        var pieces = new Dictionary<string, object>();
        for (var from = 0; from < json.Length; from += PieceLength)
        {
            var piece = json.AsSpan(from, Math.Min(PieceLength, json.Length - from));
            pieces.Add(NameOf(pieces.Count), piece.ToString());
        }

        return pieces;
    }

    private AnswerSheet ReadAnswers()
    {
        var json = Pieces.Count == 1 ? Piece(0) : string.Concat(Enumerable.Range(0, Pieces.Count).Select(Piece));
        return JsonSerializer.Deserialize<AnswerSheet>(json, WorkflowJson.Options)!;
    }

    private string Piece(int index) =>
        Pieces[NameOf(index)] is JsonElement read ? read.GetString()! : (string)Pieces[NameOf(index)];

    private static string NameOf(int index) => $"Answers{index}";
}
