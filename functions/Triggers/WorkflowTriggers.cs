using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Imports;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Functions.Triggers;

/// <summary>One trigger for each workflow of the catalogue, under its stored name with underscores for points.</summary>
public sealed class WorkflowTriggers(CatalogueRunner runner)
{
    [Function("Consultation_V1")]
    public Task<JsonElement> ConsultationAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ConsultationWorkflow.Name, context);

    [Function("SchoolBatch_V1")]
    public Task<JsonElement> SchoolBatchAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(SchoolBatchWorkflow.Name, context);

    [Function("TellSchools_V1")]
    public Task<JsonElement> TellSchoolsAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(TellSchoolsWorkflow.Name, context);

    [Function("ForgetRound_V1")]
    public Task<JsonElement> ForgetRoundAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ForgetRoundWorkflow.Name, context);

    [Function("Import_V1")]
    public Task<JsonElement> ImportAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(ImportWorkflow.Name, context);

    [Function("School_V1")]
    public Task<JsonElement> SchoolAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(SchoolWorkflow.Name, context);

    [Function("WorkshopSeries_V1")]
    public Task<JsonElement> WorkshopSeriesAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        runner.RunAsync(WorkshopSeriesWorkflow.Name, context);
}
