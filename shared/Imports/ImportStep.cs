using System.Text.Json.Serialization;

namespace SchoolsDigital.Imports;

/// <summary>Where an import stands after a step.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Next">While it is applied, the first page of the new edition that is not written yet.</param>
public sealed record ImportStep(ImportState State, int Next = 0)
{
    /// <summary>Whether nothing more will happen.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (ImportState.Planning or ImportState.Planned or ImportState.Applying);
}
