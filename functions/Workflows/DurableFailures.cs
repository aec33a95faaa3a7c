using Microsoft.DurableTask;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>What the platform says of a failure, in the words of the code that failed.</summary>
internal static class DurableFailures
{
    private static readonly string Permanent = typeof(PermanentFailureException).FullName!;

    // What the platform throws around an exception of ours on its way from one process to the other.
    private static readonly string[] Wrappings = ["DurableTask.", "Microsoft.DurableTask.", "Microsoft.Azure."];

    /// <summary>What a call failed of. The platform gives no details where a child was terminated.</summary>
    public static StepFailure Read(TaskFailedException failed) =>
        failed.FailureDetails is { } details ? Read(details) : new("", failed.Message);

    /// <summary>The failure that is meant.</summary>
    public static StepFailure Read(TaskFailureDetails details)
    {
        var meant = Unwrap(details);
        return new(meant.ErrorType, meant.ErrorMessage);
    }

    /// <summary>Whether trying again cannot help.</summary>
    public static bool IsPermanent(TaskFailureDetails details) => Unwrap(details).ErrorType == Permanent;

    private static TaskFailureDetails Unwrap(TaskFailureDetails details)
    {
        while (
            details.InnerFailure is { } inner
            && Wrappings.Any(wrapping => details.ErrorType.StartsWith(wrapping, StringComparison.Ordinal))
        )
        {
            details = inner;
        }

        return details;
    }
}
