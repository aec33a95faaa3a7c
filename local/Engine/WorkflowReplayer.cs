using Microsoft.Extensions.Logging.Abstractions;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// Runs the code of a catalogue over recorded histories and says where they part. It needs no database and calls no
/// activity, so an operator can ask it before a new version is started on old instances.
/// </summary>
public sealed class WorkflowReplayer(WorkflowCatalogue catalogue, IServiceProvider services)
{
    /// <summary>Where code and history part, in the words with which the engine would pause the instance; null where they agree.</summary>
    /// <param name="history">As <see cref="EmbeddedEngine.ReadHistory"/> returns it.</param>
    /// <param name="exactly">Whether calls must carry the same and the run come to the same, as they do until the code is changed.</param>
    public string? FindDisagreement(WorkflowHistory history, bool exactly = false)
    {
        if (catalogue.FindWorkflow(history.Workflow) is not { } entry)
        {
            return $"this program has no workflow called {history.Workflow}";
        }

        var identity = new WorkflowIdentity(history.InstanceId, history.Generation);
        var run = new WorkflowRun(entry, identity, history.Input, services, NullLogger.Instance, onStrayed: () => { });
        run.Replay(history.Records, exactly);
        return run.Disagreement;
    }
}
