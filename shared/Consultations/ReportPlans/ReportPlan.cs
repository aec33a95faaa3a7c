namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>The report that the round ends with.</summary>
/// <param name="Audience">Whom it is written for, in words.</param>
/// <param name="Recipients">Whom it is sent to when it is ready.</param>
/// <param name="Sections">What the coordinator tells around the results.</param>
public sealed record ReportPlan(
    string Title,
    string Audience,
    IReadOnlyList<ReportRecipient> Recipients,
    IReadOnlyList<ReportSection> Sections
)
{
    /// <summary>The codes of the questions that lead, in their order; empty where the clearest answers come first.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>What its readers are asked to do, in Markdown; null where nothing is asked.</summary>
    public string? Asks { get; init; }
}
