using System.Diagnostics;

namespace SchoolsDigital.Benchmarks;

/// <summary>How much of the processor this process has used since this was made. A busy machine makes it a little more.</summary>
internal sealed class ProcessorTime
{
    private readonly TimeSpan before = Now();

    /// <summary>The seconds, of all cores together.</summary>
    public double Seconds => (Now() - before).TotalSeconds;

    private static TimeSpan Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
