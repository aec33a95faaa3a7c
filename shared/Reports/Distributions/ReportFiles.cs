using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The names under which a round's report is kept: those of its newest version, and those of each version.</summary>
/// <param name="Paper">The discussion paper, one HTML file.</param>
/// <param name="Csv">Its figures as a table.</param>
/// <param name="Json">Its figures for programs.</param>
public sealed record ReportFiles(string Paper, string Csv, string Json)
{
    /// <summary>The newest version.</summary>
    public static ReportFiles Newest(RoundRef round) => In($"reports|{round}");

    /// <summary>One version, which stays when there is a newer one.</summary>
    public static ReportFiles Of(ReportOrder order) => In($"reports|{order.Round}|{order.Version}");

    private static ReportFiles In(string place) =>
        new($"{place}|paper.html", $"{place}|results.csv", $"{place}|results.json");
}
