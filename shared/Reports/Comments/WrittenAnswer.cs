using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Comments;

/// <summary>Words of a respondent that nobody has read yet. They may name people, so they go to the coordinator and nowhere else.</summary>
/// <param name="Question">The code of the question; of "Other, please say" the code of its question.</param>
/// <param name="Sector">The sector of the school.</param>
public sealed record WrittenAnswer(string Question, string Text, Sector Sector);
