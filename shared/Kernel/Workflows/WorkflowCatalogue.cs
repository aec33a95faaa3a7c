namespace SchoolsDigital.Kernel.Workflows;

/// <summary>Every workflow and activity of the service under its stored name. Both hosts run what stands here, and nothing else.</summary>
public sealed class WorkflowCatalogue
{
    private readonly SortedDictionary<string, WorkflowEntry> workflows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ActivityEntry> activities = new(StringComparer.Ordinal);

    /// <summary>All workflows, in the order of their names.</summary>
    public IReadOnlyCollection<WorkflowEntry> Workflows => workflows.Values;

    /// <summary>All activities, in the order of their names.</summary>
    public IReadOnlyCollection<ActivityEntry> Activities => activities.Values;

    /// <summary>Lists a workflow.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalogue AddWorkflow<TWorkflow, TIn, TOut>(WorkflowName<TIn, TOut> name)
        where TWorkflow : Workflow<TIn, TOut>
    {
        workflows.Add(name.Value, WorkflowEntry.For<TWorkflow, TIn, TOut>(name));
        return this;
    }

    /// <summary>Lists an activity.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public WorkflowCatalogue AddActivity<TActivity, TIn, TOut>(ActivityName<TIn, TOut> name)
        where TActivity : Activity<TIn, TOut>
    {
        activities.Add(name.Value, ActivityEntry.For<TActivity, TIn, TOut>(name));
        return this;
    }

    /// <summary>The workflow of a stored name, or null where this version of the service has none.</summary>
    public WorkflowEntry? FindWorkflow(string name) => workflows.GetValueOrDefault(name);

    /// <summary>The activity of a stored name, or null where this version of the service has none.</summary>
    public ActivityEntry? FindActivity(string name) => activities.GetValueOrDefault(name);
}
