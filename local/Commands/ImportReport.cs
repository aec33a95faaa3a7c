using System.CommandLine;
using SchoolsDigital.Imports;
using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Local.Commands;

/// <summary>What an import would change or has changed, for a person or another program.</summary>
/// <param name="Of">What is imported, in the plural.</param>
/// <param name="Outcome">What became of it; null for a dry run.</param>
/// <param name="Share">How much of what is there it touches.</param>
public sealed record ImportReport(string Of, ApplyOutcome? Outcome, ChangeShare Share)
{
    // A first import adds everything, and nobody reads that in a terminal; the JSON has all of it.
    private const int Shown = 10;

    /// <summary>How many stay as they are.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Why the file cannot be used at all.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>The rows that cannot be used, each with its line, column and reason.</summary>
    public required IReadOnlyList<ImportProblem> Rejected { get; init; }

    /// <summary>What else should be known.</summary>
    public required IReadOnlyList<ImportProblem> Notices { get; init; }

    /// <summary>What is new.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>What differs, and in what.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>What is closed or deleted.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>The report of an import.</summary>
    /// <param name="kind">What was imported.</param>
    /// <param name="counts">What it comes to.</param>
    /// <param name="lines">The lines of each list.</param>
    /// <param name="outcome">What became of it; null for a dry run.</param>
    public static ImportReport From(
        ImportKind kind,
        ImportCounts counts,
        Func<ImportList, IReadOnlyList<ImportLine>> lines,
        ApplyOutcome? outcome
    )
    {
        return new(kind == ImportKind.Register ? "schools" : "contacts", outcome, counts.Share)
        {
            Unchanged = counts.Unchanged,
            Problems = Problems(ImportList.Problems),
            Rejected = Problems(ImportList.Rejected),
            Notices = Problems(ImportList.Notices),
            Added = Words(ImportList.Added),
            Changed = Words(ImportList.Changed),
            Removed = Words(ImportList.Removed),
        };

        IReadOnlyList<ImportProblem> Problems(ImportList list) => [.. lines(list).Select(line => line.ToProblem())];

        IReadOnlyList<string> Words(ImportList list) => [.. lines(list).Select(line => line.What)];
    }

    /// <summary>Writes the report in the form that was asked for.</summary>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public int WriteTo(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
        {
            CommandJson.Write(output, this);
        }
        else
        {
            Tell(output);
        }

        return Outcome switch
        {
            ApplyOutcome.OutOfDate => ExitCode.Failed,
            ApplyOutcome.NeedsForce or ApplyOutcome.Unusable => ExitCode.BadInput,
            null when Problems.Count > 0 => ExitCode.BadInput,
            _ => ExitCode.Ok,
        };
    }

    private void Tell(TextWriter output)
    {
        List(output, "Cannot be used", Problems, Problems.Count);
        List(output, "Added", Added, Shown);
        List(output, "Changed", Changed, Shown);
        List(output, "Removed", Removed, Shown);
        List(output, "Rejected", Rejected, Rejected.Count);
        List(output, "To know", Notices, Shown);
        output.WriteLine(
            $"{Share.Added:N0} {Of} added, {Share.Changed:N0} changed, {Share.Removed:N0} removed, {Unchanged:N0} unchanged; {Rejected.Count:N0} rows rejected."
        );
        output.WriteLine(
            Outcome switch
            {
                ApplyOutcome.Applied => "All of it is in force.",
                ApplyOutcome.NothingToChange => "Nothing had to be changed.",
                ApplyOutcome.NeedsForce =>
                    $"Nothing was changed: this would touch {Share.Percent} % of what is there. If that is right, add --force.",
                ApplyOutcome.OutOfDate => "Nothing was changed, because somebody else changed it meanwhile. Try again.",
                ApplyOutcome.Unusable => "Nothing was changed.",
                _ => "This was a dry run: nothing was changed.",
            }
        );
    }

    private static void List<T>(TextWriter output, string title, IReadOnlyList<T> lines, int shown)
    {
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine($"{title}:");
        foreach (var line in lines.Take(shown))
        {
            output.WriteLine($"    {line}");
        }

        if (lines.Count > shown)
        {
            output.WriteLine($"    ... and {lines.Count - shown:N0} more");
        }

        output.WriteLine();
    }
}
