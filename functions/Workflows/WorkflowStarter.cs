using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// Starts an instance once. The platform looks for another of its id before it starts one, but over Azure Storage it takes
/// every start that comes between its look and its write, and says the same to all: so the id is claimed first.
/// </summary>
internal sealed class WorkflowStarter(PlatformClient platform, StartClaims claims, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts an instance. False where one of its id is there; while another call is starting it, this one waits to see.</summary>
    public async Task<bool> StartAsync(
        string function,
        string instanceId,
        object input,
        CancellationToken cancellationToken
    )
    {
        // The platform would start an instance that has ended anew.
        while (!await ExistsAsync(instanceId, cancellationToken))
        {
            if (await claims.TryTakeAsync(instanceId, cancellationToken) is { } mine)
            {
                return await ScheduleAsync(function, instanceId, input, mine, cancellationToken);
            }

            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }

        return false;
    }

    private async Task<bool> ScheduleAsync(
        string function,
        string instanceId,
        object input,
        StartClaim mine,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await platform.Current.ScheduleNewOrchestrationInstanceAsync(
                function,
                input,
                new StartOrchestrationOptions(instanceId) { DedupeStatuses = DurableStates.All },
                cancellationToken
            );
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // A child of another instance, or this call slept until its claim was taken over.
            return false;
        }
        catch
        {
            await GiveBackAsync(instanceId, mine);
            throw;
        }
    }

    // So that whoever tries again need not wait.
    private async Task GiveBackAsync(string instanceId, StartClaim mine)
    {
        try
        {
            if (await claims.FindAsync(instanceId, CancellationToken.None) is { } found && found.Value == mine)
            {
                await claims.ReleaseAsync(instanceId, found, CancellationToken.None);
            }
        }
        catch (StorageUnavailableException)
        {
            // They wait until it can be taken over.
        }
    }

    private async Task<bool> ExistsAsync(string instanceId, CancellationToken cancellationToken) =>
        await platform.Current.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is not null;
}
