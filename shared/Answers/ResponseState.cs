using System.Text.Json.Serialization;

namespace SchoolsDigital.Answers;

/// <summary>How far a respondent has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResponseState>))]
public enum ResponseState
{
    /// <summary>Begun, and kept so that the respondent can come back.</summary>
    Draft,

    /// <summary>Sent. It may still be changed until the survey closes, and counts either way.</summary>
    Submitted,
}
