using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The numbers of questions in the data annex, by which the paper names them on paper too.</summary>
internal static class AnnexNumbers
{
    /// <summary>From 1, in the order of the survey.</summary>
    public static int Of(Results results, QuestionResult question) =>
        results.Questions.Index().First(one => ReferenceEquals(one.Item, question)).Index + 1;
}
