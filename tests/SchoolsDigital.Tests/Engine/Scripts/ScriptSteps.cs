using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Scripts;

/// <summary>Short words for the steps of scripts.</summary>
internal static class ScriptSteps
{
    public static Task<string> DoAsync(this IWorkflowContext context, string what, RetryRule? retry = null) =>
        context.CallAsync(Script.Do, what, retry);

    public static Task<string> ChildAsync(this IWorkflowContext context, string input, string? id = null) =>
        context.CallSubWorkflowAsync(Script.Name, input, id);

    /// <summary>The next word said; null where it is not said within some minutes.</summary>
    public static async Task<string?> HearAsync(this IWorkflowContext context, double? minutes = null) =>
        (
            await context.WaitForEventAsync(
                Script.Said,
                minutes is { } patience ? context.Now.AddMinutes(patience) : null
            )
        )?.Text;

    public static Task SleepAsync(this IWorkflowContext context, double minutes) =>
        context.DelayUntilAsync(context.Now.AddMinutes(minutes));

    public static Task SayAsync(this StartedInstance<string> workflow, string word) =>
        workflow.RaiseAsync(Script.Said, new Word(word));

    public static Task<StartedInstance<string>> BeginAsync(
        this TestHost host,
        string input = "",
        string instanceId = "it"
    ) => host.StartAsync(Script.Name, input, instanceId);

    /// <summary>What the activities of the script have done.</summary>
    public static EffectLedger Ledger(this TestHost host) => host.Services.GetRequiredService<EffectLedger>();

    public static Task LetPassAsync(this TestHost host, double minutes) =>
        host.LetPassAsync(TimeSpan.FromMinutes(minutes));
}
