using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Failures;

/// <summary>Starts again what has failed: of one school, or of the round with all its schools.</summary>
internal sealed class StartAgainAction(RoundWorkflows found, RoundRestart restart, InvitedSchoolStore schools)
    : IRoundAction
{
    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.StartAgain;

    /// <inheritdoc/>
    public async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    ) =>
        target.School is { } school
            ? await PlanAsync(target, school, cancellationToken)
            : await PlanAsync(target, cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        if (target.School is { } one)
        {
            await restart.StartAsync(target.Round, one, cancellationToken);
            return null;
        }

        foreach (var failed in await FailedAsync(target.Ref, cancellationToken))
        {
            if (RoundWorkflows.SchoolOf(failed.InstanceId) is { } urn)
            {
                await StartSchoolAsync(target.Round, urn, cancellationToken);
            }
            else if (IsTelling(failed))
            {
                await restart.TellAsync(target, failed, order, cancellationToken);
            }
            else if (!IsOfWholeRound(failed))
            {
                await restart.ForgetAsync(failed.InstanceId, cancellationToken);
            }
        }

        // After a crash in the middle of this, what had failed has gone and its successor was not started.
        await restart.StartAsync(target.Round, cancellationToken);
        await StartMissingAsync(target.Round, cancellationToken);
        return null;
    }

    private async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        var now = await found.FindAsync(RoundInstances.Of(target.Ref, school.Urn), cancellationToken);
        if (now?.State != WorkflowState.Failed)
        {
            return ActionPlan.No($"Nothing has failed for {school.Name}.");
        }

        return new(
            restart.IsLookedAfter(target.Round, school)
                ?
                [
                    $"{school.Name} is looked after again until {LondonText.Moment(school.ClosesAt)}: invitations that have not gone out do, and it gets the reminders that are still to come.",
                    "Nothing that it has had is sent twice. Reminders that fell into the meantime are not sent later: you can remind it from its page.",
                    "Should it fail again, it comes back to this list. Then tell whoever runs the service what the list says.",
                ]
                : [$"{school.Name} has closed, so nothing is left to do for it. It is taken off the list."],
            "What had failed for the school was started again."
        );
    }

    private async Task<ActionPlan> PlanAsync(ActionTarget target, CancellationToken cancellationToken)
    {
        var round = target.Round;
        var failed = await FailedAsync(round.Ref, cancellationToken);
        if (failed.Count == 0)
        {
            return ActionPlan.No("Nothing of this round has failed.");
        }

        var ofSchools = failed.Count(one => RoundWorkflows.SchoolOf(one.InstanceId) is not null);
        var consequences = new List<string>();
        if (failed.Any(IsOfWholeRound))
        {
            consequences.Add(
                round.State == RoundState.Cancelled
                    ? "Who was asked is deleted on the day that the consultation file promises."
                    : "The round goes on from where it stands, by the dates on its page."
            );
        }

        if (ofSchools > 0)
        {
            consequences.Add(
                $"{Count.Of(ofSchools, "school is", "schools are")} looked after again. Nothing that they have had is sent twice, and reminders that fell into the meantime are not sent later."
            );
        }

        foreach (var telling in failed.Where(IsTelling))
        {
            consequences.Add(
                await restart.FindDecisionAsync(target, telling, cancellationToken) is null
                    ? "That schools were not told of something is taken off the list: nobody needs to be told of it any more."
                    : "Schools that were not told of what was decided for all of them are told now. Nobody who was told is written to again."
            );
        }

        return new(
            [
                .. consequences.Distinct(StringComparer.Ordinal),
                "What fails again comes back to the list. Then tell whoever runs the service what it says.",
            ],
            $"What had failed was started again: {Count.Of(failed.Count, "step")}, of {Count.Of(ofSchools, "school")} among them."
        );
    }

    private static bool IsOfWholeRound(WorkflowSnapshot failed) =>
        failed.Workflow == ConsultationWorkflow.Name.Value || failed.Workflow == ForgetRoundWorkflow.Name.Value;

    private static bool IsTelling(WorkflowSnapshot failed) => failed.Workflow == TellSchoolsWorkflow.Name.Value;

    private async Task<IReadOnlyList<WorkflowSnapshot>> FailedAsync(
        RoundRef round,
        CancellationToken cancellationToken
    ) => await found.ListAsync(round, WorkflowState.Failed, cancellationToken).ToListAsync(cancellationToken);

    private async Task StartMissingAsync(Round round, CancellationToken cancellationToken)
    {
        if (!restart.HasAskedAll(round))
        {
            return;
        }

        var known = await found.SchoolsAsync(round.Ref, cancellationToken);
        await foreach (var school in schools.ListAsync(round.Ref, cancellationToken))
        {
            if (!known.Contains(school.Urn))
            {
                await restart.StartAsync(round, school, cancellationToken);
            }
        }
    }

    private async Task StartSchoolAsync(Round round, int urn, CancellationToken cancellationToken)
    {
        if (await schools.FindAsync(round.Ref, urn, cancellationToken) is { } school)
        {
            await restart.StartAsync(round, school, cancellationToken);
        }
    }
}
