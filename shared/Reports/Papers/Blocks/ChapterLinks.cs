using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The names of places in a paper, for links.</summary>
internal static class ChapterLinks
{
    public static string Chapter(SurveySection section) => $"chapter-{section.Code}";

    public static string Question(string code) => $"question-{code.Replace('.', '_')}";

    /// <summary>The figures of a question in full, in the data annex.</summary>
    public static string Annex(string code) => $"annex-{code.Replace('.', '_')}";

    /// <summary>The table of a question's chart.</summary>
    public static string Table(string code) => Question(code) + "-chart-table";

    /// <summary>The comparison of a question with an earlier round.</summary>
    public static string Change(string code) => Question(code) + "-change-table";

    public static string Comments(string code) => $"comments-{code}";

    public static string Narrative(int index) => $"narrative-{index + 1}";
}
