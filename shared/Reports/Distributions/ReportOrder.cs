using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Which version of a round's report.</summary>
/// <param name="Version">Its number, from 1.</param>
public sealed record ReportOrder(RoundRef Round, int Version);
