namespace SchoolsDigital.Schools.Imports;

/// <summary>Something about an imported file that its owner should know: where it stands, what it is and how to mend it.</summary>
/// <param name="Line">The line of the file, the first being 1; null where it is about the whole file.</param>
/// <param name="Column">The column's name as the file has it; null where it is about the whole row or file.</param>
/// <param name="What">What is wrong, as a sentence.</param>
/// <param name="Mend">What to do about it, as a sentence.</param>
public sealed record ImportProblem(int? Line, string? Column, string What, string Mend)
{
    /// <summary>A problem of the whole file.</summary>
    public ImportProblem(string what, string mend)
        : this(null, null, what, mend) { }

    /// <inheritdoc/>
    public override string ToString() =>
        (Line, Column) switch
        {
            ({ } line, { } column) => $"Line {line}, column {column}: {What} {Mend}",
            ({ } line, null) => $"Line {line}: {What} {Mend}",
            _ => $"{What} {Mend}",
        };
}
