using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Failures;

/// <summary>
/// Puts a new workflow in the place of one that has failed, which goes on from what the records say. Safe to run twice:
/// one that runs is left alone.
/// </summary>
internal sealed class RoundRestart(ITableStore records, IWorkflowClient workflows, TimeProvider clock)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromHours(1);

    /// <summary>Looks after a school again from now on, unless it has closed. What went out before does not go out twice.</summary>
    public async Task StartAsync(Round round, InvitedSchool school, CancellationToken cancellationToken)
    {
        var id = RoundInstances.Of(round.Ref, school.Urn);
        await workflows.PurgeAsync(id, includeChildren: false, cancellationToken);
        if (IsLookedAfter(round, school))
        {
            var ahead = SchoolTimetable.Ahead(round, school, clock.GetUtcNow());
            var plan = new SchoolPlan(new(round.Ref, school.Urn), ahead);
            await workflows.StartAsync(SchoolWorkflow.Name, id, plan, cancellationToken);
        }
    }

    /// <summary>Lets a round go on from the state in which it is; where it was called off, to the day on which it is forgotten.</summary>
    public async Task StartAsync(Round round, CancellationToken cancellationToken)
    {
        if (round.State == RoundState.Cancelled)
        {
            var forgetting = RoundInstances.OfForgetting(round.Ref);
            await workflows.PurgeAsync(forgetting, includeChildren: false, cancellationToken);
            var plan = new ForgetRoundPlan(round.Ref, round.PurgesAt);
            await workflows.StartAsync(ForgetRoundWorkflow.Name, forgetting, plan, cancellationToken);
            return;
        }

        var id = RoundInstances.Of(round.Ref);
        var hasAsked = await HasAskedAsync(round.Ref, cancellationToken);
        await workflows.PurgeAsync(id, includeChildren: false, cancellationToken);
        await workflows.StartAsync(
            ConsultationWorkflow.Name,
            id,
            RoundPlan.Of(round) with
            {
                GoesOnFrom = hasAsked ? round.State : null,
                Versions = hasAsked ? await VersionsAsync(round.Ref, cancellationToken) : null,
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Goes on telling all schools what was decided for them, from the order that decided it. Nothing reaches a school twice,
    /// since whatever it does is named by that order. The new one first: a crash in between leaves the failed one listed.
    /// </summary>
    public async Task TellAsync(
        ActionTarget target,
        WorkflowSnapshot failed,
        ActionOrder again,
        CancellationToken cancellationToken
    )
    {
        if (await FindDecisionAsync(target, failed, cancellationToken) is { } notice)
        {
            var id = RoundInstances.OfTelling(target.Ref, notice.Id, again.Id);
            if (id == failed.InstanceId)
            {
                // It is what this very wish has started, and has failed since.
                return;
            }

            await workflows.StartAsync(TellSchoolsWorkflow.Name, id, notice, cancellationToken);
        }

        await ForgetAsync(failed.InstanceId, cancellationToken);
    }

    /// <summary>What one that has failed was to tell; null where nobody needs to be told any more.</summary>
    public async Task<SchoolsNotice?> FindDecisionAsync(
        ActionTarget target,
        WorkflowSnapshot failed,
        CancellationToken cancellationToken
    )
    {
        if (target.Round.State != RoundState.Open)
        {
            return null;
        }

        var record = await records
            .ListAsync(ActionRecord.Of(target.Ref), cancellationToken)
            .Select(row => row.Value)
            .FirstOrDefaultAsync(
                decided => RoundInstances.IsTelling(target.Ref, decided.Order.Id, failed.InstanceId),
                cancellationToken
            );
        return record is null ? null : TellingSchools.NoticeOf(target, record.Order);
    }

    /// <summary>Takes one off the list whose work is done by others, or by hand.</summary>
    public Task ForgetAsync(string instance, CancellationToken cancellationToken) =>
        workflows.PurgeAsync(instance, includeChildren: false, cancellationToken);

    /// <summary>Whether there is still something to do for a school.</summary>
    public bool IsLookedAfter(Round round, InvitedSchool school) =>
        round.State == RoundState.Open && school.ClosesAt > clock.GetUtcNow();

    /// <summary>Whether every school of the round must have been started by now.</summary>
    public bool HasAskedAll(Round round) =>
        round.State == RoundState.Open && clock.GetUtcNow() > round.OpensAt + LongestStart;

    private async Task<bool> HasAskedAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var batches = new WorkflowQuery($"{RoundInstances.Of(round)}:batch:", PageSize: 1);
        return (await workflows.QueryAsync(batches, cancellationToken)).Instances.Count > 0;
    }

    private async Task<int> VersionsAsync(RoundRef round, CancellationToken cancellationToken) =>
        await records.ListAsync(ReportVersion.Of(round), cancellationToken).CountAsync(cancellationToken);
}
