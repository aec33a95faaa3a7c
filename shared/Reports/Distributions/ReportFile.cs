namespace SchoolsDigital.Reports.Distributions;

/// <summary>A file of a report.</summary>
/// <param name="Name">Under which it is kept.</param>
/// <param name="ContentType">What it is, as browsers want to know.</param>
public sealed record ReportFile(string Name, string ContentType)
{
    public const string PaperName = "paper.html";

    public const string AnnexName = "annex.html";

    public const string Html = "text/html; charset=utf-8";
}
