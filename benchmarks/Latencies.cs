using System.Diagnostics;

namespace SchoolsDigital.Benchmarks;

/// <summary>How long each of many calls took.</summary>
internal sealed class Latencies
{
    private readonly Lock gate = new();
    private readonly List<double> milliseconds = [];

    /// <summary>How many there were.</summary>
    public int Count => milliseconds.Count;

    /// <summary>Notes a call that began at a timestamp and ends now.</summary>
    public void Add(long began)
    {
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        lock (gate)
        {
            milliseconds.Add(took);
        }
    }

    /// <summary>What so many per cent of the calls did not take longer than, in milliseconds.</summary>
    public double Percentile(int percent)
    {
        milliseconds.Sort();
        return milliseconds[Math.Min(milliseconds.Count - 1, milliseconds.Count * percent / 100)];
    }
}
