using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The names under which a round's report is kept: those of its newest version, and those of each version.</summary>
/// <param name="Paper">The discussion paper, one HTML file.</param>
/// <param name="Annex">Its data annex, one HTML file.</param>
/// <param name="Csv">Its figures as a table.</param>
/// <param name="Json">Its figures for programs.</param>
/// <param name="Document">The paper as a document, from which its other formats and its differences are made.</param>
public sealed record ReportFiles(string Paper, string Annex, string Csv, string Json, string Document)
{
    /// <summary>The newest version.</summary>
    public static ReportFiles Newest(RoundRef round) => In($"reports|{round}");

    /// <summary>One version, which stays when there is a newer one.</summary>
    public static ReportFiles Of(ReportOrder order) => In($"reports|{order.Round}|{order.Version}");

    /// <summary>The file behind a name that stands in an address; null where there is no such file.</summary>
    public ReportFile? Find(string name) =>
        name switch
        {
            ReportFile.PaperName => new(Paper, ReportFile.Html),
            ReportFile.AnnexName => new(Annex, ReportFile.Html),
            "results.csv" => new(Csv, "text/csv; charset=utf-8"),
            "results.json" => new(Json, "application/json"),
            _ => null,
        };

    private static ReportFiles In(string place) =>
        new(
            $"{place}|paper.html",
            $"{place}|annex.html",
            $"{place}|results.csv",
            $"{place}|results.json",
            $"{place}|paper.json"
        );
}
