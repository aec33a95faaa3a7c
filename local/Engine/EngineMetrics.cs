using System.Diagnostics.Metrics;

namespace SchoolsDigital.Local.Engine;

/// <summary>How much waits in one engine, for whoever listens to its meter; ended with the engine.</summary>
internal sealed class EngineMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "SchoolsDigital.Engine";

    private readonly Meter meter = new(Name);

    /// <param name="activities">How many activities wait to be run.</param>
    /// <param name="turns">How many instances wait for a turn.</param>
    public EngineMetrics(Func<int> activities, Func<int> turns)
    {
        meter.CreateObservableUpDownCounter(
            "schoolsdigital.activity.queue.depth",
            activities,
            "{activity}",
            "How many activities wait to be run."
        );
        meter.CreateObservableUpDownCounter(
            "schoolsdigital.workflow.queue.depth",
            turns,
            "{instance}",
            "How many instances wait for their turn."
        );
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
