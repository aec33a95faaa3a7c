namespace SchoolsDigital.Benchmarks;

/// <summary>One thing that was measured, beside what this machine can do at best.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what, such as <c>workflows/s</c>.</param>
/// <param name="Baseline">What the same machine did in the same run with next to nothing around it, in the baseline's own unit.</param>
public sealed record BenchFigure(string Name, double Value, string Unit, double Baseline)
{
    /// <summary>The value as a multiple of the baseline: what may be compared between two machines. 0 where there is no baseline.</summary>
    public double Ratio => Baseline > 0 ? Value / Baseline : 0;
}
