using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Components;

namespace SchoolsDigital.Desk.Imports;

/// <summary>The numbers of a plan as a list.</summary>
internal static class ImportSummary
{
    /// <summary>The rows of the list.</summary>
    public static IReadOnlyList<SummaryRow> Of(Import import, ImportCounts counts)
    {
        var isRegister = import.Order.Kind == ImportKind.Register;
        var rows = new List<SummaryRow>
        {
            new("New", $"{counts.Added:N0}"),
            new("Changed", $"{counts.Changed:N0}"),
            new(isRegister ? "Closed or leaving" : "Deleted", $"{counts.Removed:N0}"),
            new("Unchanged", $"{counts.Unchanged:N0}"),
            new("Rows that cannot be used", $"{counts.Rejected:N0}"),
        };
        if (isRegister)
        {
            rows.Add(new("Not open, so not taken", $"{counts.NotOpen:N0}"));
            rows.Add(new("Not of the local authorities asked for", $"{counts.FilteredOut:N0}"));
        }
        else
        {
            rows.Add(new("Schools without a contact", $"{counts.WithoutContact:N0}"));
            rows.Add(new("Kept until", import.Order.KeepUntil is { } last ? LondonText.Day(last) : "A year from now"));
        }

        rows.Add(new("Uploaded", $"{LondonText.Moment(import.UploadedAt)} by {import.UploadedBy}"));
        return rows;
    }
}
