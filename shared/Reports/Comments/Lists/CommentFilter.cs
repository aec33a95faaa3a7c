using System.Text.Json.Serialization;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>Which comments the desk lists. The names are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommentFilter>))]
public enum CommentFilter
{
    ToDo,
    Approved,
    LeftOut,
}
