using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools;

/// <summary>Whether a school is there to be asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SchoolStatus>))]
public enum SchoolStatus
{
    /// <summary>Open.</summary>
    Open,

    /// <summary>Open, with a proposal to close it.</summary>
    ProposedToClose,

    /// <summary>Closed, and kept so that earlier rounds can still name it.</summary>
    Closed,
}
