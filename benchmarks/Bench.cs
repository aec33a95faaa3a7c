namespace SchoolsDigital.Benchmarks;

/// <summary>A named set of measurements.</summary>
/// <param name="Name">What to call it by on the command line.</param>
/// <param name="Summary">What it measures, in a sentence.</param>
/// <param name="RunAsync">Measures, in an empty folder on a real disk that is deleted afterwards.</param>
public sealed record Bench(
    string Name,
    string Summary,
    Func<string, CancellationToken, Task<IReadOnlyList<BenchFigure>>> RunAsync
)
{
    /// <summary>Whether it runs only where it is asked for by name, because it takes minutes.</summary>
    public bool IsOnRequest { get; init; }
}
