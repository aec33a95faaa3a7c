using Microsoft.DurableTask;

namespace SchoolsDigital.Azure.Tests.Workflows.Hubs;

/// <summary>What went wrong, as the platform carries it.</summary>
internal static class HubFailures
{
    public static TaskFailureDetails Of(Exception failure) =>
        new(
            failure.GetType().FullName!,
            failure.Message,
            failure.StackTrace,
            failure.InnerException is { } inner ? Of(inner) : null,
            null
        );

    public static TaskFailureDetails Of(string message) => new("", message, null, null, null);
}
