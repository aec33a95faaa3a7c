using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What is measured of the engine's steps. Other tests run at the same time, so these steps have names of their own.</summary>
public sealed class WorkflowTelemetryTests : IDisposable
{
    private static readonly WorkflowName<string, string> Workflow = new("Test.MeasuredWorkflow.V1");
    private static readonly ActivityName<string, string> Activity = new("Test.MeasuredActivity.V1");

    private readonly ConcurrentQueue<string> measured = new();
    private readonly MeterListener listener = new();

    public WorkflowTelemetryTests()
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Name == WorkflowTelemetry.Name)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task RunAsync_TurnsAndActivities_AreCountedByNameAndErrorAndNothingElse()
    {
        // Arrange
        var catalogue = new WorkflowCatalogue()
            .AddWorkflow<ScriptRunner, string, string>(Workflow)
            .AddActivity<ScriptActivity, string, string>(Activity);
        var script = new Script((context, input) => context.CallAsync(Activity, input, Script.EachMinute));
        await using var host = await script.StartHostAsync(catalogue: catalogue);
        script.Activity = (what, _) =>
            host.Ledger().RunsOf(what) == 1
                ? throw new InvalidOperationException("ann@example.org is unknown")
                : Task.FromResult(what);

        // Act
        var it = await host.StartAsync(Workflow, "a secret", "an-instance");
        await host.LetPassAsync(1);

        // Assert
        Assert.Equal("a secret", await it.ResultAsync());
        Assert.Equal(
            [
                "schoolsdigital.activity.duration [s] schoolsdigital.activity.name=Test.MeasuredActivity.V1",
                "schoolsdigital.activity.duration [s] schoolsdigital.activity.name=Test.MeasuredActivity.V1"
                    + " error.type=System.InvalidOperationException",
                "schoolsdigital.workflow.turns [{turn}] schoolsdigital.workflow.name=Test.MeasuredWorkflow.V1",
                "schoolsdigital.workflow.turns [{turn}] schoolsdigital.workflow.name=Test.MeasuredWorkflow.V1",
            ],
            measured.Order(StringComparer.Ordinal)
        );
    }

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        if (words.Contains("Test.Measured", StringComparison.Ordinal))
        {
            measured.Enqueue($"{instrument.Name} [{instrument.Unit}] {words}");
        }
    }
}
