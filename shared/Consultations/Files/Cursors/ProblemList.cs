namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>Collects what is found in a file. A thing that is read twice (through an alias) is reported once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<(int Line, int Column, string What)> seen = [];
    private readonly List<FileProblem> problems = [];

    public bool HasErrors { get; private set; }

    public void Add(FileProblem problem)
    {
        HasErrors |= problem.Severity == Severity.Error;
        if (seen.Add((problem.Line, problem.Column, problem.What)))
        {
            problems.Add(problem);
        }
    }

    public void Error(int line, int column, string what, string howToMend, string path = "") =>
        Add(new(Severity.Error, line, column, path, what, howToMend));

    public IReadOnlyList<FileProblem> InOrder() =>
        [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
