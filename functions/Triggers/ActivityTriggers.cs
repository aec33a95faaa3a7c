using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Imports;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Functions.Triggers;

/// <summary>One trigger for each activity of the catalogue, under its stored name with underscores for points.</summary>
public sealed class ActivityTriggers(CatalogueRunner runner)
{
    [Function("Round_Open_V1")]
    public Task<JsonElement> OpenRoundAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(OpenRound.Name, input, client, cancellationToken);

    [Function("Round_Close_V1")]
    public Task<JsonElement> CloseRoundAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(CloseRound.Name, input, client, cancellationToken);

    [Function("Round_TellSchools_V1")]
    public Task<JsonElement> TellSchoolsAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(TellSchools.Name, input, client, cancellationToken);

    [Function("Report_Write_V1")]
    public Task<JsonElement> WriteReportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(WriteReport.Name, input, client, cancellationToken);

    [Function("Report_Distribute_V1")]
    public Task<JsonElement> DistributeReportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(DistributeReport.Name, input, client, cancellationToken);

    [Function("Round_Purge_V1")]
    public Task<JsonElement> PurgeRoundAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(PurgeRound.Name, input, client, cancellationToken);

    [Function("School_Invite_V1")]
    public Task<JsonElement> InviteSchoolAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(InviteSchool.Name, input, client, cancellationToken);

    [Function("School_Remind_V1")]
    public Task<JsonElement> RemindSchoolAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(RemindSchool.Name, input, client, cancellationToken);

    [Function("School_SeeToNews_V1")]
    public Task<JsonElement> SeeToNewsAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(HandleSchoolEvent.Name, input, client, cancellationToken);

    [Function("School_Count_V1")]
    public Task<JsonElement> CountSchoolAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(CountSchool.Name, input, client, cancellationToken);

    [Function("Series_Settle_V1")]
    public Task<JsonElement> SettleSeriesAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(SettleSeries.Name, input, client, cancellationToken);

    [Function("Series_FindSchools_V1")]
    public Task<JsonElement> FindSchoolsAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(FindSchools.Name, input, client, cancellationToken);

    [Function("Series_WriteToSchools_V1")]
    public Task<JsonElement> WriteToSchoolsAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(WriteToSchools.Name, input, client, cancellationToken);

    [Function("Series_TakeStep_V1")]
    public Task<JsonElement> TakeStepAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(TakeStep.Name, input, client, cancellationToken);

    [Function("Import_Plan_V1")]
    public Task<JsonElement> PlanImportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(PlanImport.Name, input, client, cancellationToken);

    [Function("Import_Look_V1")]
    public Task<JsonElement> LookAtImportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(LookAtImport.Name, input, client, cancellationToken);

    [Function("Import_Apply_V1")]
    public Task<JsonElement> ApplyImportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(ApplyImport.Name, input, client, cancellationToken);

    [Function("Import_GiveUp_V1")]
    public Task<JsonElement> GiveUpImportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(GiveUpImport.Name, input, client, cancellationToken);

    [Function("Import_Finish_V1")]
    public Task<JsonElement> FinishImportAsync(
        [ActivityTrigger] JsonElement input,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    ) => runner.RunAsync(FinishImport.Name, input, client, cancellationToken);
}
