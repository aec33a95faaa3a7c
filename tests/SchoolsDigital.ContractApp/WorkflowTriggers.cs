using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.ContractApp;

/// <summary>One trigger for each workflow of the contracts.</summary>
public sealed class WorkflowTriggers(CatalogueRunner runner)
{
    [Function("Contract_EchoInTurn_V1")]
    public Task<JsonElement> EchoInTurnAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(EchoInTurnWorkflow.Name, context);

    [Function("Contract_EchoTogether_V1")]
    public Task<JsonElement> EchoTogetherAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(EchoTogetherWorkflow.Name, context);

    [Function("Contract_Try_V1")]
    public Task<JsonElement> TryAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(TryWorkflow.Name, context);

    [Function("Contract_Parent_V1")]
    public Task<JsonElement> ParentAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ParentWorkflow.Name, context);

    [Function("Contract_Throw_V1")]
    public Task<JsonElement> ThrowAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ThrowWorkflow.Name, context);

    [Function("Contract_Sleep_V1")]
    public Task<JsonElement> SleepAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(SleepWorkflow.Name, context);

    [Function("Contract_Listen_V1")]
    public Task<JsonElement> ListenAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ListenWorkflow.Name, context);

    [Function("Contract_Either_V1")]
    public Task<JsonElement> EitherAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(EitherWorkflow.Name, context);

    [Function("Contract_Count_V1")]
    public Task<JsonElement> CountAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(CountWorkflow.Name, context);

    [Function("Contract_Identity_V1")]
    public Task<JsonElement> IdentityAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(IdentityWorkflow.Name, context);
}
