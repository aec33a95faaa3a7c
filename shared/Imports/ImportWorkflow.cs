using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Plans what a file would change, waits until somebody confirms it, applies it piece by piece, and deletes the file.</summary>
public sealed class ImportWorkflow : Workflow<ImportJob, ImportState>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<ImportJob, ImportState> Name { get; } = new("Import.V1");

    /// <summary>Somebody has confirmed the import or decided against it.</summary>
    public static EventName<ImportDecided> Decided { get; } = new("ImportDecided");

    /// <inheritdoc/>
    public override async Task<ImportState> RunAsync(IWorkflowContext context, ImportJob plan)
    {
        var step = new ImportStep(ImportState.Planning);
        while (!step.HasEnded)
        {
            context.SetStatus(step);
            step = await GoOnAsync(context, plan, step);
        }

        await context.CallAsync(FinishImport.Name, plan.Import);
        return step.State;
    }

    private static async Task<ImportStep> GoOnAsync(IWorkflowContext context, ImportJob plan, ImportStep step)
    {
        try
        {
            return step.State switch
            {
                ImportState.Planning => await context.CallAsync(PlanImport.Name, plan.Import),
                ImportState.Applying => await context.CallAsync(
                    ApplyImport.Name,
                    new ImportPages(plan.Import, step.Next)
                ),
                _ => await WaitAsync(context, plan),
            };
        }
        catch (StepFailedException)
        {
            return await context.CallAsync(GiveUpImport.Name, plan.Import);
        }
    }

    private static async Task<ImportStep> WaitAsync(IWorkflowContext context, ImportJob plan)
    {
        var decided = await context.WaitForEventAsync(Decided, plan.ExpiresAt);
        return await context.CallAsync(LookAtImport.Name, new ImportLook(plan.Import, decided is null));
    }
}
