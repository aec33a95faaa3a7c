using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Successions;

/// <summary>What a file of links between schools (<c>links_edubasealldata</c>) says.</summary>
internal sealed class SuccessionReading
{
    private const string Expected = "The register's file of links has URN, LinkURN and LinkType.";

    private SuccessionReading(IReadOnlyList<ImportProblem> problems) => Problems = problems;

    /// <summary>Why the file cannot be used at all; empty where it can.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private set; }

    /// <summary>The rows that cannot be used.</summary>
    public IReadOnlyList<ImportProblem> Rejected { get; private set; } = [];

    /// <summary>How many links are of other kinds: sixth form centres, expansions, closures.</summary>
    public int Ignored { get; private set; }

    /// <summary>Which school follows which.</summary>
    public Succession Succession { get; private set; } = new([]);

    /// <summary>Reads a file, packed or not, to its end.</summary>
    public static async Task<SuccessionReading> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        await using var table = await ImportTable.OpenAsync(file, cancellationToken);
        if (table.Problems.Count > 0)
        {
            return new(table.Problems);
        }

        var urn = table.Header.Require("URN");
        var linkUrn = table.Header.Require("LinkURN");
        var linkType = table.Header.Require("LinkType");
        if (table.Header.Problems(Expected) is { Count: > 0 } problems)
        {
            return new(problems);
        }

        var reading = new SuccessionReading([]);
        var links = new List<SuccessionLink>();
        while (await table.ReadAsync(cancellationToken))
        {
            if (table.Row.Rejection is not null)
            {
                continue;
            }

            if (ReadLink(table.Row, urn, linkUrn, linkType) is { } link)
            {
                links.Add(link);
            }
            else if (table.Row.Rejection is null)
            {
                reading.Ignored++;
            }
        }

        reading.Problems = table.Problems;
        reading.Rejected = table.Rejected;
        reading.Succession = new(links);
        return reading;
    }

    private static SuccessionLink? ReadLink(ImportRow row, int urnColumn, int linkUrnColumn, int linkTypeColumn)
    {
        const string mend = "A URN has six digits.";
        var urn = row.RequiredNumber(urnColumn, 100_000, 999_999, mend);
        var linked = row.RequiredNumber(linkUrnColumn, 100_000, 999_999, mend);
        var type = row.Text(linkTypeColumn, 200) ?? "";
        if (row.Rejection is not null || urn == linked)
        {
            return null;
        }

        // The type says what the linked school is to this one. "Parent" and "Child" are what older files call it.
        if (StartsWith(type, "Successor") || StartsWith(type, "Child -") || Equals(type, "Child"))
        {
            return new(urn, linked, IsDirected: true);
        }

        if (StartsWith(type, "Predecessor") || StartsWith(type, "Parent"))
        {
            return new(linked, urn, IsDirected: true);
        }

        // Who was the result and who was merged is written down either way round.
        return StartsWith(type, "Merged") || Equals(type, "Result of Amalgamation")
            ? new(urn, linked, IsDirected: false)
            : null;
    }

    private static bool StartsWith(string type, string start) =>
        type.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Equals(string type, string other) => type.Equals(other, StringComparison.OrdinalIgnoreCase);
}
