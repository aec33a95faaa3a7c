using System.Text.Json.Serialization;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>How far the furthest of a school's staff has come, as the desk shows it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SchoolStage>))]
public enum SchoolStage
{
    /// <summary>Nobody has pressed start.</summary>
    Invited,

    /// <summary>Somebody has pressed start.</summary>
    Opened,

    /// <summary>Somebody has answered a question and sent nothing.</summary>
    Started,

    /// <summary>Somebody has sent answers, and more are hoped for.</summary>
    Answered,

    /// <summary>As many have sent answers as the consultation asks for.</summary>
    Enough,
}
