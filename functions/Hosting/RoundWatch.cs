using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Looks for mail that is stuck, rounds that are late or whose workflow is gone, and identities that should have been
/// deleted. What it finds it says in the log as an error, and the alerts of the infrastructure know how each begins.
/// </summary>
public sealed class RoundWatch(
    AuthorityStore authorities,
    RoundStore rounds,
    Outbox outbox,
    IWorkflowClient workflows,
    TimeProvider clock,
    ILogger<RoundWatch> logger
)
{
    // A provider that is down for a night is no news; one that is down for a day is. So it is with a round.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>Looks at all authorities.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var seen = 0;
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await LookAtMailAsync(authority.Code, cancellationToken);
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                LookAtTimetable(round);
                await LookAtWorkflowAsync(round, cancellationToken);
                seen++;
            }
        }

        logger.LogInformation("The daily look is done: {Rounds} rounds", seen);
    }

    private async Task LookAtMailAsync(string authority, CancellationToken cancellationToken)
    {
        if (await outbox.NextDueAsync(authority, cancellationToken) is { } due && IsLate(due))
        {
            logger.LogError("Mail of {Authority} is stuck: some has been due since {Due:u}", authority, due);
        }
    }

    private void LookAtTimetable(Round round)
    {
        if (round.State != RoundState.Purged && IsLate(round.PurgesAt))
        {
            logger.LogError(
                "Retention of {Round} is overdue: identities were to be deleted on {Due:u}",
                round.Ref,
                round.PurgesAt
            );
        }

        // An open round may wait for a school that was given more time, but not beyond its report.
        DateTimeOffset? due = round.State switch
        {
            RoundState.Scheduled => round.OpensAt,
            RoundState.Open or RoundState.Closed => round.ReportsAt,
            _ => null,
        };
        if (due is { } moment && IsLate(moment))
        {
            logger.LogError(
                "The round {Round} is late: it is still {State}, and its next step was due on {Due:u}",
                round.Ref,
                round.State,
                moment
            );
        }
    }

    private async Task LookAtWorkflowAsync(Round round, CancellationToken cancellationToken)
    {
        if (round.State == RoundState.Purged)
        {
            return;
        }

        // What was called off has another workflow left, which forgets it.
        var instance =
            round.State == RoundState.Cancelled ? RoundInstances.OfForgetting(round.Ref) : RoundInstances.Of(round.Ref);
        var process = await workflows.GetAsync(instance, cancellationToken);
        if (process?.State is null or WorkflowState.Failed or WorkflowState.Terminated)
        {
            logger.LogError(
                "The workflow of {Round} is {State} though the round is {RoundState}",
                round.Ref,
                process?.State.ToString() ?? "missing",
                round.State
            );
        }
    }

    private bool IsLate(DateTimeOffset due) => clock.GetUtcNow() - due > LongestDelay;
}
