namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>The earlier round that results are compared with. Questions that are not named are not compared.</summary>
/// <param name="Round">The code of the earlier consultation.</param>
public sealed record Comparison(string Round, IReadOnlyList<QuestionComparison> Questions);
