using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>The contacts of a file that fit a register, by school: each address once, and one of them the primary.</summary>
internal sealed class ContactSelection
{
    internal const int MostPerSchool = 50;

    private readonly SortedDictionary<int, List<ContactRow>> schools = [];
    private readonly List<ImportProblem> rejected;
    private readonly List<ImportProblem> notices = [];

    public ContactSelection(Register register, ContactReading reading)
    {
        rejected = [.. reading.Rejected];
        foreach (var row in reading.Rows.Where(row => Fits(row, register)))
        {
            Add(row);
        }

        if (!reading.MarksPrimary && schools.Count > 0)
        {
            notices.Add(
                new(
                    "The file does not mark primary contacts, so the first of each school is taken.",
                    "Add a column Primary with yes or no to choose others."
                )
            );
        }

        foreach (var rows in schools.Values)
        {
            ChoosePrimary(rows, reading.MarksPrimary);
        }
    }

    /// <summary>The contacts of each school, in the order of the URNs and of the file.</summary>
    public IReadOnlyDictionary<int, List<ContactRow>> Schools => schools;

    /// <summary>All rows that cannot be used, those that could not be read among them.</summary>
    public IEnumerable<ImportProblem> Rejected => rejected;

    /// <summary>What was decided for want of a better word in the file.</summary>
    public IEnumerable<ImportProblem> Notices => notices;

    private bool Fits(ContactRow row, Register register)
    {
        var school = register.Find(row.Urn);
        if (school is { IsOpen: true })
        {
            return true;
        }

        rejected.Add(
            school is null
                ? new(
                    row.Line,
                    "URN",
                    $"The register has no school {row.Urn}.",
                    "Correct it, or import the register first."
                )
                : new(
                    row.Line,
                    "URN",
                    $"{school.DisplayName} has closed.",
                    "Delete the row, or use its successor's URN."
                )
        );
        return false;
    }

    private void Add(ContactRow row)
    {
        if (!schools.TryGetValue(row.Urn, out var school))
        {
            schools.Add(row.Urn, school = []);
        }

        var same = school.Find(other => EmailRule.Comparer.Equals(other.Email, row.Email));
        if (same is null && school.Count < MostPerSchool)
        {
            school.Add(row);
        }
        else if (same is null)
        {
            rejected.Add(
                new(
                    row.Line,
                    null,
                    $"School {row.Urn} has {MostPerSchool} contacts already.",
                    "Use a school link for the rest."
                )
            );
        }
        else if (same.Line != row.Line)
        {
            // In one row it is the rule: many schools have one address for the office and the head.
            rejected.Add(
                new(
                    row.Line,
                    "Email",
                    $"{ImportText.Excerpt(row.Email)} stands on line {same.Line} already for school {row.Urn}; that line counts.",
                    "Delete one of the two."
                )
            );
        }
    }

    private void ChoosePrimary(List<ContactRow> rows, bool isMarked)
    {
        var chosen = rows.FindIndex(row => row.IsPrimary);
        if (chosen < 0)
        {
            chosen = 0;
            if (isMarked)
            {
                Notice(
                    rows[0],
                    "has no primary contact; this one, the first, is taken.",
                    "Mark one of its contacts with yes."
                );
            }
        }

        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsPrimary && index != chosen)
            {
                var line = rows[chosen].Line;
                Notice(
                    rows[index],
                    $"has its primary contact on line {line}; this one is not.",
                    "Mark only one with yes."
                );
            }

            rows[index] = rows[index] with { IsPrimary = index == chosen };
        }
    }

    private void Notice(ContactRow row, string what, string mend) =>
        notices.Add(new(row.Line, "Primary", $"School {row.Urn} {what}", mend));
}
