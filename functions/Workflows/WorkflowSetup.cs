using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>Puts the workflows into the worker.</summary>
internal static class WorkflowSetup
{
    /// <summary>Adds what runs the entries of a catalogue and the client that starts them.</summary>
    public static IServiceCollection AddDurableWorkflows(
        this IServiceCollection services,
        WorkflowCatalogue catalogue
    ) =>
        services
            .AddSingleton(catalogue)
            .AddSingleton<PlatformClient>()
            .AddSingleton<AfterTriggers>()
            .AddSingleton<CatalogueRunner>()
            .AddSingleton<IWorkflowClient, DurableWorkflowClient>();
}
