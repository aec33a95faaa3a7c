using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Rounds.Responses;

/// <summary>A response as earlier versions kept it, unsealed. Only read.</summary>
internal sealed record OpenResponse
{
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

    public static Response Read(IDictionary<string, object> properties)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(properties, WorkflowJson.Options);
        return JsonSerializer.Deserialize<OpenResponse>(json, WorkflowJson.Options)!.ToResponse();
    }

    private Response ToResponse()
    {
        var pieces = Enumerable.Range(0, Pieces.Count).Select(index => Pieces[$"Answers{index}"].GetString());
        var answers = JsonSerializer.Deserialize<AnswerSheet>(string.Concat(pieces), WorkflowJson.Options)!;
        return new(School, Sector, Size, State, Role, Scope, answers, Entered);
    }
}
