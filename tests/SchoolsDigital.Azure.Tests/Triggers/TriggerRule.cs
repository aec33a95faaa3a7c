using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Triggers;

/// <summary>Each entry of the catalogue has one trigger of its kind and name, no trigger is left over, and none does more than one call.</summary>
internal static class TriggerRule
{
    private const string WorkflowKind = "OrchestrationTrigger";
    private const string ActivityKind = "ActivityTrigger";

    /// <summary>Between the catalogue and the triggers.</summary>
    public static IEnumerable<string> CheckCatalogue(WorkflowCatalogue catalogue, IReadOnlyList<Trigger> triggers) =>
        Check(WorkflowKind, [.. catalogue.Workflows.Select(entry => (entry.Name, entry.WorkflowType.Name))], triggers)
            .Concat(
                Check(
                    ActivityKind,
                    [.. catalogue.Activities.Select(entry => (entry.Name, entry.ActivityType.Name))],
                    triggers
                )
            );

    /// <summary>Of all triggers, whatever calls them.</summary>
    public static IEnumerable<string> CheckShape(IReadOnlyList<Trigger> triggers) =>
        triggers
            .Where(trigger => trigger.Call is null)
            .Select(trigger => $"The trigger {trigger.Name} does more than one call.")
            .Concat(
                triggers
                    .Where(trigger => trigger.Kind.Length == 0 || trigger.Kind.Contains('+'))
                    .Select(trigger =>
                        $"The trigger {trigger.Name} is not called by one thing but by \"{trigger.Kind}\"."
                    )
            )
            .Concat(Twice(triggers.Select(trigger => trigger.Name), "name"))
            .Concat(Twice(triggers.Select(trigger => trigger.Route).OfType<string>(), "route"));

    private static IEnumerable<string> Check(
        string kind,
        IReadOnlyList<(string Name, string Type)> entries,
        IReadOnlyList<Trigger> triggers
    )
    {
        foreach (var (name, type) in entries)
        {
            var found = triggers.Where(trigger => trigger.Name == FunctionOf(name)).ToList();
            if (found is not [var trigger])
            {
                yield return $"{name} has {found.Count} triggers.";
            }
            else if (trigger.Kind != kind)
            {
                yield return $"{name} is called by {trigger.Kind}, not by {kind}.";
            }
            else if (trigger.Call?.ArgumentList.Arguments is not [var first, ..] || first.ToString() != $"{type}.Name")
            {
                yield return $"The trigger of {name} does not run {type}.";
            }
        }

        var known = entries.Select(entry => FunctionOf(entry.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var trigger in triggers.Where(trigger => trigger.Kind == kind && !known.Contains(trigger.Name)))
        {
            yield return $"The trigger {trigger.Name} stands for nothing in the catalogue.";
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> values, string what) =>
        values
            .GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Count()} triggers have the {what} {group.Key}.");

    // The platform allows no point in the name of a function.
    private static string FunctionOf(string storedName) => storedName.Replace('.', '_');
}
