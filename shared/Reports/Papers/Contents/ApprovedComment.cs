using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>Words of a respondent that the coordinator has read and approved for publication.</summary>
/// <param name="Question">The code of the question.</param>
/// <param name="Sector">The sector to name with it; named only where the question's figures for that sector are shown.</param>
public sealed record ApprovedComment(string Question, string Text, Sector? Sector = null)
{
    /// <summary>Whether they are the words to "Other, please say", which say that this was chosen.</summary>
    public bool IsOther { get; init; }

    /// <summary>Whether the coordinator took words out.</summary>
    public bool IsEdited { get; init; }
}
