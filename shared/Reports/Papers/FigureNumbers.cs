using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Charts;
using SchoolsDigital.Figures.Findings;

namespace SchoolsDigital.Reports.Papers;

/// <summary>Numbers as the tables write them; a hidden one is <c>[c]</c>.</summary>
internal static class FigureNumbers
{
    public static string Count(int? count) => count is { } shown ? $"{shown:#,0}" : FigureTable.TooFew;

    public static string Percent(decimal? share) => share is { } shown ? ShareWords.Percent(shown) : FigureTable.TooFew;

    public static string Mean(decimal? mean) => mean is { } shown ? $"{shown:0.0}" : FigureTable.TooFew;

    public static string Show(this NumberQuestion question, decimal? number) =>
        number is { } shown ? question.Show(shown) : FigureTable.TooFew;

    /// <summary>A change in percentage points with its sign.</summary>
    public static string Points(int? points) =>
        points switch
        {
            null => FigureTable.TooFew,
            0 => "0",
            > 0 => $"+{points}",
            _ => $"−{-points}",
        };
}
