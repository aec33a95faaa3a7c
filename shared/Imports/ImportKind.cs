using System.Text.Json.Serialization;

namespace SchoolsDigital.Imports;

/// <summary>What a file is a list of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportKind>))]
public enum ImportKind
{
    /// <summary>Schools.</summary>
    Register,

    /// <summary>People and offices at schools.</summary>
    Contacts,
}
