using Microsoft.DurableTask;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>Our retry rules as the platform takes them.</summary>
internal static class DurableRetries
{
    /// <summary>The options of a call; null where it is tried once.</summary>
    public static TaskOptions? OptionsFor(RetryRule rule, TaskOrchestrationContext platform) =>
        rule.MaxAttempts > 1
            ? new TaskOptions(new TaskRetryOptions(failure => MayTryAgainAsync(failure, rule, platform)))
            : null;

    // The platform's own policies cannot tell one exception from another by what its type is called, and theirs may be
    // wrapped. The wait is a durable timer.
    private static async Task<bool> MayTryAgainAsync(
        RetryContext failure,
        RetryRule rule,
        TaskOrchestrationContext platform
    )
    {
        if (
            DurableFailures.IsPermanent(failure.LastFailure)
            || rule.NextDelay(failure.LastAttemptNumber) is not { } wait
        )
        {
            return false;
        }

        await platform.CreateTimer(platform.CurrentUtcDateTime + wait, CancellationToken.None);
        return true;
    }
}
