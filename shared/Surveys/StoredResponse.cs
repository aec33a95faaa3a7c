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

    public required string School { get; init; }

    public required Sector Sector { get; init; }

    public required SizeBand Size { get; init; }

    public required ResponseState State { get; init; }

    public string? Role { get; init; }

    public string? Scope { get; init; }

    public EntryKind? Entered { get; init; }

    /// <summary>The answers as JSON, in pieces named Answers0, Answers1 and so on.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Pieces { get; init; } = [];

    public static StoredResponse Of(Response response)
    {
        var json = JsonSerializer.Serialize(response.Answers, WorkflowJson.Options);
        return new()
        {
            School = response.School,
            Sector = response.Sector,
            Size = response.Size,
            State = response.State,
            Role = response.Role,
            Scope = response.Scope,
            Entered = response.Entered,
            Pieces = json.Chunk(PieceLength)
                .Select((piece, index) => (Name: NameOf(index), Text: new string(piece)))
                .ToDictionary(piece => piece.Name, piece => JsonSerializer.SerializeToElement(piece.Text)),
        };
    }

    public Response ToResponse() => new(School, Sector, Size, State, Role, Scope, ReadAnswers(), Entered);

    private AnswerSheet ReadAnswers()
    {
        var json = Pieces.Count == 1 ? Piece(0) : string.Concat(Enumerable.Range(0, Pieces.Count).Select(Piece));
        return JsonSerializer.Deserialize<AnswerSheet>(json, WorkflowJson.Options)!;
    }

    private string Piece(int index) => Pieces[NameOf(index)].GetString()!;

    private static string NameOf(int index) => $"Answers{index}";
}
