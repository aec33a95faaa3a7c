using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>A contact before and after an import, and the fields in which they differ.</summary>
public sealed record ContactChange(Contact Before, Contact After)
{
    /// <summary>The differences in words.</summary>
    public IReadOnlyList<FieldChange> Fields { get; } = Compare(Before, After);

    private static List<FieldChange> Compare(Contact before, Contact after)
    {
        var changes = new List<FieldChange>();
        FieldChange.Note(changes, "E-mail", before.Email, after.Email);
        FieldChange.Note(changes, "Name", before.Name, after.Name);
        FieldChange.Note(changes, "Role", before.Role, after.Role, role => role.Label());
        FieldChange.Note(changes, "Title", before.Title, after.Title);
        FieldChange.Note(changes, "Primary", before.IsPrimary, after.IsPrimary, isPrimary => isPrimary ? "yes" : "no");
        return changes;
    }
}
