using System.Text.Json.Serialization;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>How many voices of a school have been heard.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SchoolProgress>))]
public enum SchoolProgress
{
    /// <summary>Nobody has answered.</summary>
    None,

    /// <summary>Somebody has answered, and more are hoped for.</summary>
    Some,

    /// <summary>As many have answered as the consultation asks for: the school is left in peace.</summary>
    Enough,
}
