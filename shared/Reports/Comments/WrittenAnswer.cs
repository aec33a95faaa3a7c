using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Comments;

/// <summary>Words of a respondent that nobody has read yet. They may name people, so they go to the coordinator and nowhere else.</summary>
/// <param name="Question">The code of the question; of "Other, please say" the code of its question.</param>
/// <param name="Sector">The sector of the school.</param>
/// <param name="IsOther">Whether they are the words to "Other, please say", which say that this was chosen.</param>
public sealed record WrittenAnswer(string Question, string Text, Sector Sector, bool IsOther = false);
