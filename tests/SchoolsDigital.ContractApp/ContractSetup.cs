using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.ContractApp;

/// <summary>Puts the catalogue of the contracts into the worker, on the adapters of the service.</summary>
public static class ContractSetup
{
    /// <summary>The setting that names the folder in which attempts are counted.</summary>
    public const string Attempts = "Contracts:Attempts";

    /// <summary>Adds everything that the triggers ask for.</summary>
    public static IServiceCollection AddContracts(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ITableStore, MemoryTableStore>()
            .AddDurableWorkflows(ContractCatalogue.Create())
            .AddSingleton<AttemptLog>(
                new FileAttemptLog(
                    settings[Attempts] ?? throw new InvalidOperationException($"The setting {Attempts} is missing.")
                )
            )
            .AddSingleton<ClientDesk>();
}
