using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Reports.Papers;

/// <summary>The names of places in a paper, for links.</summary>
internal static class ChapterLinks
{
    public static string Chapter(SurveySection section) => $"chapter-{section.Code}";

    public static string Question(string code) => $"question-{code.Replace('.', '_')}";

    public static string Breakdown(string code) => $"breakdown-{code.Replace('.', '_')}";

    public static string Comments(string code) => $"comments-{code}";

    public static string Narrative(int index) => $"narrative-{index + 1}";
}
