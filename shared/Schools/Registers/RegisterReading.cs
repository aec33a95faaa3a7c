using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Registers;

/// <summary>What a file of schools says, before it is compared with anything.</summary>
public sealed class RegisterReading
{
    private readonly Dictionary<int, string?> closures = [];
    private readonly Dictionary<int, int> lines = [];
    private readonly HashSet<int> filteredOut = [];
    private readonly HashSet<int> unreadable = [];
    private readonly List<School> schools = [];
    private readonly IRegisterForm? form;

    private RegisterReading(IReadOnlyList<ImportProblem> problems) => Problems = problems;

    private RegisterReading(IRegisterForm form)
        : this([]) => this.form = form;

    /// <summary>Why the file cannot be used at all; empty where it can.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private set; }

    /// <summary>The rows that cannot be used, each with its line and reason.</summary>
    public IReadOnlyList<ImportProblem> Rejected { get; private set; } = [];

    /// <summary>What else should be known.</summary>
    public IReadOnlyList<ImportProblem> Notices { get; private set; } = [];

    /// <summary>The open schools that the filter takes, in the order of the file.</summary>
    public IReadOnlyList<School> Schools => schools;

    /// <summary>How many open schools the filter left out.</summary>
    public int FilteredOut => filteredOut.Count;

    /// <summary>How many rows are of schools that are closed or not yet open.</summary>
    public int NotOpen => closures.Count;

    /// <summary>Reads a file in either form, packed or not, to its end.</summary>
    public static async Task<RegisterReading> ReadAsync(
        Stream file,
        RegisterFilter filter,
        CancellationToken cancellationToken = default
    )
    {
        await using var table = await ImportTable.OpenAsync(file, cancellationToken);
        if (table.Problems.Count > 0)
        {
            return new(table.Problems);
        }

        IRegisterForm recognised =
            table.Header.Has(CensusForm.Mark) && !table.Header.Has(GiasForm.Mark)
                ? new CensusForm(table.Header)
                : new GiasForm(table.Header);
        if (recognised.Problems.Count > 0)
        {
            return new(recognised.Problems);
        }

        var reading = new RegisterReading(recognised);
        while (await table.ReadAsync(cancellationToken))
        {
            reading.Take(table.Row, filter);
        }

        reading.Finish(table, filter);
        return reading;
    }

    internal bool IsUnreadable(int urn) => unreadable.Contains(urn);

    internal bool IsFilteredOut(int urn) => filteredOut.Contains(urn);

    internal bool IsClosed(int urn, out string? why) => closures.TryGetValue(urn, out why);

    internal School Complete(School read, School known) => form!.Complete(read, known);

    private void Take(ImportRow row, RegisterFilter filter)
    {
        if (row.Rejection is not null)
        {
            NoteUnreadable(row);
            return;
        }

        var identity = form!.ReadIdentity(row);
        if (row.Rejection is not null)
        {
            NoteUnreadable(row);
            return;
        }

        if (!lines.TryAdd(identity.Urn, row.Line))
        {
            row.Reject(
                form.UrnColumn,
                $"URN {identity.Urn} stands on line {lines[identity.Urn]} already; that line counts.",
                "Delete one of the two."
            );
            return;
        }

        if (!identity.IsOpen)
        {
            closures.Add(identity.Urn, form.ReadClosure(row));
            return;
        }

        if (!filter.Takes(identity))
        {
            filteredOut.Add(identity.Urn);
            return;
        }

        var school = form.ReadRest(row, identity);
        if (row.Rejection is null)
        {
            schools.Add(school);
        }
        else
        {
            unreadable.Add(identity.Urn);
        }
    }

    // A school must not be closed because of a typing mistake somewhere in its row.
    private void NoteUnreadable(ImportRow row)
    {
        if (row.PeekNumber(form!.UrnColumn) is { } urn)
        {
            unreadable.Add(urn);
        }
    }

    private void Finish(ImportTable table, RegisterFilter filter)
    {
        Rejected = table.Rejected;
        Problems = table.Problems;
        if (Problems.Count == 0 && schools.Count == 0 && unreadable.Count == 0)
        {
            Problems =
            [
                new(
                    filteredOut.Count > 0
                        ? $"None of the {filteredOut.Count:N0} open schools of the file is one of those asked for."
                        : "The file has no open school.",
                    "Check that it is the right file, and the right local authority, trust or list."
                ),
            ];
        }

        var taken = schools.Select(school => school.Urn).ToHashSet();
        Notices =
        [
            .. filter
                .Urns.Where(urn => !taken.Contains(urn) && !unreadable.Contains(urn))
                .Order()
                .Select(urn => new ImportProblem(
                    $"School {urn} of the list is not among the open schools of the file.",
                    "Look up whether it has closed or has become another URN."
                )),
        ];
    }
}
