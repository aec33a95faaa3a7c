namespace SchoolsDigital.Tests.Reports.Exports;

/// <summary>A row of a published file as anybody can read it; null stands where the file hides a number.</summary>
public sealed record PublishedRow(
    string Question,
    string Kind,
    string Group,
    string Option,
    int? People,
    int? Schools,
    int? BaseSchools
)
{
    public (string Question, string Kind, string Group, string Option) Key => (Question, Kind, Group, Option);
}
