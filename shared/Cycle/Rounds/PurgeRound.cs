using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.FollowUps;
using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>
/// Forgets who was asked in a round: links, addresses in the outbox, and the histories of its schools. Counts, answers
/// and the ledger stay. Safe to run twice.
/// </summary>
public sealed class PurgeRound(
    RoundStore rounds,
    ITableStore records,
    FollowUpStore followUps,
    Outbox outbox,
    OwnLinkMails ownLinks,
    IWorkflowClient workflows
) : Activity<RoundRef, bool>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<RoundRef, bool> Name { get; } = new("Round.Purge.V1");

    // A round of a region has 100,000 invitations and 24,000 histories, and each takes some requests to a store.
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(RoundRef input, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            records.ListAsync(Invitation.Of(input), cancellationToken),
            Together(cancellationToken),
            async (invitation, token) => await ForgetAsync(input, invitation, token)
        );
        await followUps.ForgetAsync(input, cancellationToken);
        await outbox.ForgetAsync(input.Authority, input.Round, cancellationToken);
        await ownLinks.ForgetAsync(input, cancellationToken);
        await PurgeHistoriesAsync(input, cancellationToken);
        await rounds.ChangeAsync(
            input,
            before => before.State == RoundState.Purged ? before : before.MoveTo(RoundState.Purged),
            cancellationToken
        );
        return true;
    }

    private static ParallelOptions Together(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

    private async Task ForgetAsync(
        RoundRef round,
        StoredRecord<Invitation> invitation,
        CancellationToken cancellationToken
    )
    {
        // The link first: it is found by the invitation, and would otherwise be left behind by a crash.
        var link = LinkTarget.KeyFor(round.Authority, invitation.Value.Link);
        if (await records.GetAsync(link, cancellationToken) is { } target)
        {
            await records.TryDeleteAsync(link, target.Version, cancellationToken);
        }

        var key = Invitation.KeyFor(round, invitation.Value.Urn, invitation.Value.Number);
        await records.TryDeleteAsync(key, invitation.Version, cancellationToken);
    }

    private async Task PurgeHistoriesAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var query = new WorkflowQuery($"{RoundInstances.Of(round)}:", PageSize: 1_000);
        do
        {
            var page = await workflows.QueryAsync(query, cancellationToken);
            await Parallel.ForEachAsync(
                page.Instances,
                Together(cancellationToken),
                async (instance, token) => await workflows.PurgeAsync(instance.InstanceId, includeChildren: true, token)
            );
            query = query with { After = page.Next };
        } while (query.After is not null);
    }
}
