using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Documents.Charts;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>Numbers as the tables write them; a hidden one is <c>[c]</c>.</summary>
internal static class FigureNumbers
{
    /// <summary>Stands where there is no such figure.</summary>
    public const string None = "–";

    public static string Count(int? count) => count is { } shown ? $"{shown:#,0}" : FigureTable.TooFew;

    public static string Percent(decimal? share) =>
        share is { } shown ? Kernel.Text.Percent.Of(shown) : FigureTable.TooFew;

    /// <summary>A share with the people behind it, such as "49% (461)".</summary>
    public static string PercentAndCount(OptionFigure figure) =>
        figure is { Share: { } share, People: { } people } ? $"{Percent(share)} ({Count(people)})" : FigureTable.TooFew;

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
