using System.Text.Json.Serialization;

namespace SchoolsDigital.Imports;

/// <summary>How far an import is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportState>))]
public enum ImportState
{
    /// <summary>The file is being compared with what is there.</summary>
    Planning,

    /// <summary>What would change is known, and waits for somebody to confirm it.</summary>
    Planned,

    /// <summary>It is confirmed and being written; nobody sees any of it yet.</summary>
    Applying,

    /// <summary>All of it is in force, or nothing had to be changed.</summary>
    Done,

    /// <summary>The file cannot be used.</summary>
    Unusable,

    /// <summary>Somebody decided against it.</summary>
    Cancelled,

    /// <summary>Nobody confirmed it in time.</summary>
    Expired,

    /// <summary>It could not be carried out; nothing was changed.</summary>
    Failed,
}
