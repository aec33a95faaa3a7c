using System.Text.Json.Serialization;

namespace SchoolsDigital.Reports.Comments;

/// <summary>What becomes of a comment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommentVerdict>))]
public enum CommentVerdict
{
    /// <summary>It is published as it was written.</summary>
    Approved,

    /// <summary>It is published with words taken out, and says so.</summary>
    Edited,

    /// <summary>Nothing of it is published.</summary>
    LeftOut,
}
