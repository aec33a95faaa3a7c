using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>What a file of contacts says, before it is compared with anything.</summary>
public sealed class ContactReading
{
    private readonly List<ContactRow> rows = [];
    private readonly HashSet<int> unreadable = [];

    private ContactReading(IReadOnlyList<ImportProblem> problems) => Problems = problems;

    /// <summary>Why the file cannot be used at all; empty where it can.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private set; }

    /// <summary>The rows that cannot be used, each with its line and reason.</summary>
    public IReadOnlyList<ImportProblem> Rejected { get; private set; } = [];

    /// <summary>The contacts in the order of the file; each school may still have an address twice.</summary>
    public IReadOnlyList<ContactRow> Rows => rows;

    /// <summary>Whether the file has a column that marks primary contacts.</summary>
    public bool MarksPrimary { get; private init; }

    /// <summary>Reads a file, packed or not, to its end.</summary>
    public static async Task<ContactReading> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        await using var table = await ImportTable.OpenAsync(file, cancellationToken);
        if (table.Problems.Count > 0)
        {
            return new(table.Problems);
        }

        var columns = new ContactColumns(table.Header);
        if (columns.Problems.Count > 0)
        {
            return new(columns.Problems);
        }

        var reading = new ContactReading([]) { MarksPrimary = columns.MarksPrimary };
        while (await table.ReadAsync(cancellationToken))
        {
            reading.Take(table.Row, columns);
        }

        reading.Problems = table.Problems;
        reading.Rejected = table.Rejected;
        return reading;
    }

    /// <summary>Whether a row of the school was rejected.</summary>
    internal bool IsUnreadable(int urn) => unreadable.Contains(urn);

    private void Take(ImportRow row, ContactColumns columns)
    {
        if (row.Rejection is null)
        {
            var contacts = columns.Read(row);
            if (row.Rejection is null)
            {
                rows.AddRange(contacts);
                return;
            }
        }

        if (row.PeekNumber(columns.Urn) is { } urn)
        {
            unreadable.Add(urn);
        }
    }
}
