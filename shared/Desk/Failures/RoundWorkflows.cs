using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Failures;

/// <summary>Finds the workflows of a round.</summary>
internal sealed class RoundWorkflows(IWorkflowClient workflows)
{
    private const int PageSize = 1_000;

    /// <summary>Those in one state.</summary>
    public IAsyncEnumerable<WorkflowSnapshot> ListAsync(
        RoundRef round,
        WorkflowState state,
        CancellationToken cancellationToken
    ) =>
        RoundInstances
            .PrefixesOf(round)
            .ToAsyncEnumerable()
            .SelectMany(prefix => ListAsync(prefix, state, cancellationToken));

    /// <summary>The schools that have one, in whatever state.</summary>
    public async Task<IReadOnlySet<int>> SchoolsAsync(RoundRef round, CancellationToken cancellationToken) =>
        await ListAsync(RoundInstances.Of(round), state: null, cancellationToken)
            .Select(instance => SchoolOf(instance.InstanceId))
            .Where(school => school is not null)
            .Select(school => school!.Value)
            .ToHashSetAsync(cancellationToken: cancellationToken);

    /// <summary>Where one stands; null where there is none.</summary>
    public Task<WorkflowSnapshot?> FindAsync(string instance, CancellationToken cancellationToken) =>
        workflows.GetAsync(instance, cancellationToken);

    /// <summary>The school that an instance is about; null where it is about more.</summary>
    public static int? SchoolOf(string instance) =>
        instance.Split(':') is [.., "school", var urn] && int.TryParse(urn, out var school) ? school : null;

    private async IAsyncEnumerable<WorkflowSnapshot> ListAsync(
        string prefix,
        WorkflowState? state,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var query = new WorkflowQuery(prefix, state, PageSize);
        do
        {
            var page = await workflows.QueryAsync(query, cancellationToken);

            // One round's name may begin with that of another.
            foreach (
                var instance in page.Instances.Where(one =>
                    one.InstanceId.Length == prefix.Length || one.InstanceId[prefix.Length] == ':'
                )
            )
            {
                yield return instance;
            }

            query = query with { After = page.Next };
        } while (query.After is not null);
    }
}
