using System.Diagnostics;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>What the process takes of the machine's memory.</summary>
internal static class Memory
{
    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_048_576.0;
    }

    public static double IdleMegabytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1_048_576.0;
    }
}
