using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Rounds.Responses;

/// <summary>
/// A response as it is kept: sealed as a whole. Its sector, its size and the number of its neighbours would otherwise name
/// the school in a small round.
/// </summary>
internal sealed record StoredResponse
{
    // Read once, since a store may hand out the same record to everybody who asks for it.
    private Response? response;

    /// <summary>See <see cref="SealedPieces"/>.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Pieces { get; init; } = new Dictionary<string, object>();

    /// <summary>Whether it is sealed, as everything that this version writes.</summary>
    [JsonIgnore]
    public bool IsSealed => SealedPieces.AreIn(Pieces);

    public static StoredResponse Of(Response response, Seal seal, RecordKey<StoredResponse> key) =>
        new()
        {
            Pieces = SealedPieces.Cut(seal.Close($"{key}", JsonSerializer.Serialize(response, WorkflowJson.Options))),
            response = response,
        };

    public Response ToResponse(Seal seal, RecordKey<StoredResponse> key) => response ??= Read(seal, key);

    private Response Read(Seal seal, RecordKey<StoredResponse> key) =>
        IsSealed
            ? JsonSerializer.Deserialize<Response>(
                seal.Open($"{key}", SealedPieces.Join(Pieces)),
                WorkflowJson.Options
            )!
            : OpenResponse.Read(Pieces);
}
