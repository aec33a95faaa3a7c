namespace SchoolsDigital.Benchmarks;

/// <summary>What a run took.</summary>
/// <param name="Elapsed">By the clock on the wall, which other work on the machine makes longer.</param>
/// <param name="Processor">Of all cores together, which it hardly does.</param>
public sealed record Spent(TimeSpan Elapsed, TimeSpan Processor);
