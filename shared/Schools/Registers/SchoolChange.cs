using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>A school before and after an import, and the fields in which they differ.</summary>
public sealed record SchoolChange(School Before, School After)
{
    /// <summary>The differences in words, in the order of the register.</summary>
    public IReadOnlyList<FieldChange> Fields { get; } = Compare(Before, After);

    private static List<FieldChange> Compare(School before, School after)
    {
        var changes = new List<FieldChange>();
        FieldChange.Note(changes, "Name", before.Name, after.Name);
        FieldChange.Note(changes, "LA code", before.LaCode, after.LaCode);
        FieldChange.Note(changes, "LA name", before.LaName, after.LaName);
        FieldChange.Note(changes, "DfE number", before.DfeNumber, after.DfeNumber);
        FieldChange.Note(changes, "Sector", before.Sector, after.Sector, sector => sector.Label());
        FieldChange.Note(changes, "Phase", before.Phase, after.Phase, phase => Words($"{phase}"));
        FieldChange.Note(changes, "Pupils", before.Pupils, after.Pupils);
        FieldChange.Note(changes, "Status", before.Status, after.Status, status => Words($"{status}"));
        FieldChange.Note(changes, "Closes on", before.ClosesOn, after.ClosesOn, date => $"{date:d MMMM yyyy}");
        FieldChange.Note(changes, "Town", before.Town, after.Town);
        FieldChange.Note(changes, "Postcode", before.Postcode, after.Postcode);
        FieldChange.Note(changes, "Trust UID", before.TrustUid, after.TrustUid);
        FieldChange.Note(changes, "Trust", before.TrustName, after.TrustName);
        return changes;
    }

    // "MiddleDeemedPrimary" as a person would write it.
    private static string Words(string name) =>
        string.Concat(
            name.Select((c, index) => index > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")
        );
}
