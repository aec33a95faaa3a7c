using System.Text.Json.Serialization;

namespace SchoolsDigital.Imports;

/// <summary>Names an import: opaque ids that may stand in a workflow's history.</summary>
/// <param name="Authority">The authority's code.</param>
/// <param name="Id">The import's id within it, 32 hexadecimal digits.</param>
public sealed record ImportRef(string Authority, string Id)
{
    /// <summary>The id of the workflow instance.</summary>
    [JsonIgnore]
    public string Instance => $"import:{Authority}:{Id}";

    /// <summary>The name of the uploaded file in the file store.</summary>
    internal string FileName => $"imports|{Authority}|{Id}|file";

    /// <summary>The name of the file that holds what the list is to be.</summary>
    internal string ResultName => $"imports|{Authority}|{Id}|result";

    /// <summary>The partition of the lines of the plan.</summary>
    internal string Lines => $"{Authority}|{Id}";

    /// <inheritdoc/>
    public override string ToString() => $"{Authority}|{Id}";
}
