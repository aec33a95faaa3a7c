using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The names under which a round's report is kept.</summary>
public static class ReportFiles
{
    /// <summary>The discussion paper, one HTML file.</summary>
    public static string Paper(RoundRef round) => $"reports|{round}|paper.html";

    /// <summary>Its figures as a table.</summary>
    public static string Csv(RoundRef round) => $"reports|{round}|results.csv";

    /// <summary>Its figures for programs.</summary>
    public static string Json(RoundRef round) => $"reports|{round}|results.json";
}
