using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Puts the imports into a host.</summary>
public static class ImportSetup
{
    /// <summary>Adds what is kept of them and what works on it.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddSingleton<ImportStore>()
            .AddSingleton<ImportLineStore>()
            .AddSingleton<ImportPlanner>()
            .AddSingleton<ImportIntake>()
            .AddSingleton<ImportDecisions>()
            .AddSingleton<FinishImport>()
            .AddSingleton<ImportHousekeeping>();

    /// <summary>Lists the workflow and its activities.</summary>
    public static WorkflowCatalogue AddImports(this WorkflowCatalogue catalogue) =>
        catalogue
            .AddWorkflow<ImportWorkflow, ImportJob, ImportState>(ImportWorkflow.Name)
            .AddActivity<PlanImport, ImportRef, ImportStep>(PlanImport.Name)
            .AddActivity<LookAtImport, ImportLook, ImportStep>(LookAtImport.Name)
            .AddActivity<ApplyImport, ImportPages, ImportStep>(ApplyImport.Name)
            .AddActivity<GiveUpImport, ImportRef, ImportStep>(GiveUpImport.Name)
            .AddActivity<FinishImport, ImportRef, bool>(FinishImport.Name);
}
