using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Mail;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Does what nobody asks for. What it finds out of order it says in the log as an error, on which the alerts stand.
/// </summary>
public sealed class Caretaker(
    AuthorityStore authorities,
    RoundStore rounds,
    Outbox outbox,
    IWorkflowClient workflows,
    PlatformClient platform,
    TimeProvider clock,
    ILogger<Caretaker> logger
)
{
    // A provider that is down for a night is no news; one that is down for a day is.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>Sends the mail that is due. Safe to call at any time and from two places.</summary>
    public async Task SendDueMailAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        platform.Keep(client);
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await outbox.SendDueAsync(authority.Code, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Looks for mail that is stuck, rounds whose workflow is gone, and identities that should have been deleted.</summary>
    public async Task LookAtRoundsAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        platform.Keep(client);
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            await LookAtMailAsync(authority.Code, cancellationToken);
            foreach (var round in await rounds.ListAsync(authority.Code, cancellationToken))
            {
                await LookAtAsync(round, cancellationToken);
            }
        }
    }

    private async Task LookAtMailAsync(string authority, CancellationToken cancellationToken)
    {
        if (
            await outbox.NextDueAsync(authority, cancellationToken) is { } due
            && clock.GetUtcNow() - due > LongestDelay
        )
        {
            logger.LogError("Mail of {Authority} is stuck: some has been due since {Due:u}", authority, due);
        }
    }

    private async Task LookAtAsync(Round round, CancellationToken cancellationToken)
    {
        if (round.State != RoundState.Purged && clock.GetUtcNow() - round.PurgesAt > LongestDelay)
        {
            logger.LogError(
                "Retention of {Round} is overdue: identities were to be deleted on {Due:u}",
                round.Ref,
                round.PurgesAt
            );
        }

        if (round.State is RoundState.Purged or RoundState.Cancelled)
        {
            return;
        }

        var process = await workflows.GetAsync(RoundInstances.Of(round.Ref), cancellationToken);
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
}
