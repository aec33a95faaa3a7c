using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Imports;

/// <summary>One line of a plan. Personal data where the import is of contacts.</summary>
/// <param name="What">What it is about, or what is wrong.</param>
public sealed record ImportLine(string What)
{
    // Fifty lines have to fit into one record.
    private const int Longest = 500;

    /// <summary>The line of the file, where it is about one.</summary>
    public int? Line { get; init; }

    /// <summary>The column of the file, where it is about one.</summary>
    public string? Column { get; init; }

    /// <summary>What to do about it, where something is wrong.</summary>
    public string? Fix { get; init; }

    /// <summary>The same as a problem.</summary>
    public ImportProblem ToProblem() => new(Line, Column, What, Fix ?? "");

    internal static ImportLine Of(string what) => new(Short(what));

    internal static ImportLine Of(ImportProblem problem) =>
        new(Short(problem.What))
        {
            Line = problem.Line,
            Column = problem.Column is { } column ? Short(column) : null,
            Fix = Short(problem.Mend),
        };

    private static string Short(string text) => text.Length <= Longest ? text : $"{text.AsSpan(0, Longest - 1)}…";
}
