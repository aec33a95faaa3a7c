namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>A part of the report that the coordinator writes.</summary>
/// <param name="Code">Stable and unique in the report, for anchors.</param>
/// <param name="Text">In Markdown.</param>
public sealed record ReportSection(string Code, string Title, ReportPlace Place, string Text);
