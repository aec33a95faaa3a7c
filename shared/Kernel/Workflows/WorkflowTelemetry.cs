using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SchoolsDigital.Kernel.Workflows;

/// <summary>
/// What both hosts measure of workflows and activities, under names by OpenTelemetry's conventions. It says which kind of
/// step was taken and how long that took by the computer's time, and never for which instance.
/// </summary>
public static class WorkflowTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "SchoolsDigital.Workflows";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>(
        "schoolsdigital.workflow.turns",
        "{turn}",
        "How often workflows have taken a step forward."
    );

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "schoolsdigital.activity.duration",
        "s",
        "How long one attempt at an activity took."
    );

    /// <summary>Counts a turn of a workflow.</summary>
    /// <param name="workflow">The workflow's stored name.</param>
    public static void CountTurn(string workflow) =>
        Turns.Add(1, new KeyValuePair<string, object?>("schoolsdigital.workflow.name", workflow));

    /// <summary>Counts a turn and begins its span, where anyone listens; it ends when it is disposed of.</summary>
    /// <param name="workflow">The workflow's stored name.</param>
    public static IDisposable? StartTurn(string workflow)
    {
        CountTurn(workflow);
        return Source.StartActivity($"turn {workflow}");
    }

    /// <summary>Measures one attempt at an activity. What it throws is counted by its type, and thrown on.</summary>
    /// <param name="activity">The activity's stored name.</param>
    /// <param name="attempt">Makes the attempt.</param>
    public static async Task<T> MeasureAsync<T>(string activity, Func<Task<T>> attempt)
    {
        var started = Stopwatch.GetTimestamp();
        var tags = new TagList { { "schoolsdigital.activity.name", activity } };
        using var span = Source.StartActivity($"activity {activity}");
        try
        {
            return await attempt();
        }
        catch (Exception failure)
        {
            // The message may quote anybody.
            tags.Add("error.type", failure.GetType().FullName);
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }
}
