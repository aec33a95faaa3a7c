namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>A group that gets the report.</summary>
/// <param name="Id">Short and stable, the same in every consultation of the authority.</param>
/// <param name="Aliases">Other names that the group goes by in lists and minutes.</param>
public sealed record ReportRecipient(string Id, string Name, IReadOnlyList<string> Aliases, string Email);
