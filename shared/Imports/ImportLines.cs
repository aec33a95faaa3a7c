using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Imports;

/// <summary>Says plans line by line.</summary>
internal static class ImportLines
{
    /// <summary>The lists of a plan of a register.</summary>
    public static IReadOnlyDictionary<ImportList, IReadOnlyList<ImportLine>> Of(RegisterPlan plan) =>
        new Dictionary<ImportList, IReadOnlyList<ImportLine>>
        {
            [ImportList.Problems] = [.. plan.Problems.Select(ImportLine.Of)],
            [ImportList.Rejected] = [.. plan.Rejected.Select(ImportLine.Of)],
            [ImportList.Notices] = [.. plan.Notices.Select(ImportLine.Of)],
            [ImportList.Added] = [.. plan.Added.Select(school => ImportLine.Of(Name(school)))],
            [ImportList.Changed] =
            [
                .. plan.Changed.Select(change => ImportLine.Of($"{Name(change.After)}: {Say(change.Fields)}")),
            ],
            [ImportList.Removed] =
            [
                .. plan.Closed.Select(closed => ImportLine.Of($"{Name(closed.School)}: {closed.Why}")),
            ],
        };

    /// <summary>The lists of a plan of contacts.</summary>
    public static IReadOnlyDictionary<ImportList, IReadOnlyList<ImportLine>> Of(ContactPlan plan) =>
        new Dictionary<ImportList, IReadOnlyList<ImportLine>>
        {
            [ImportList.Problems] = [.. plan.Problems.Select(ImportLine.Of)],
            [ImportList.Rejected] = [.. plan.Rejected.Select(ImportLine.Of)],
            [ImportList.Notices] = [.. plan.Notices.Select(ImportLine.Of)],
            [ImportList.Added] = [.. plan.Added.Select(contact => ImportLine.Of(Name(contact)))],
            [ImportList.Changed] =
            [
                .. plan.Changed.Select(change => ImportLine.Of($"{Name(change.After)}: {Say(change.Fields)}")),
            ],
            [ImportList.Removed] = [.. plan.Removed.Select(contact => ImportLine.Of(Name(contact)))],
        };

    private static string Name(School school) => $"{school.Urn} {school.DisplayName}";

    private static string Name(Contact contact) => $"{contact.Urn} {contact.Email}";

    private static string Say(IEnumerable<FieldChange> fields) =>
        string.Join(
            "; ",
            fields.Select(field => $"{field.Field} {field.Before ?? "(nothing)"} → {field.After ?? "(nothing)"}")
        );
}
