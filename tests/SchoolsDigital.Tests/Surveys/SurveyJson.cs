using System.Text.Json;
using SchoolsDigital.Answers;

namespace SchoolsDigital.Tests.Surveys;

/// <summary>Sheets as they are stored.</summary>
internal static class SurveyJson
{
    public static string ToJson(this AnswerSheet sheet) => JsonSerializer.Serialize(sheet);
}
