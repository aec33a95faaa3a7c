using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Engines;

/// <summary>Starts on the genuine engine, with claims in genuine tables.</summary>
[Trait("Category", "Slow")]
public sealed class EngineStartTests
{
    [Fact]
    public async Task StartAsync_ManyAtOnceOfTwoProcesses_StartsOne()
    {
        // Arrange
        var token = TestContext.Current.CancellationToken;
        var connection = await TestAzurite.ConnectAsync();
        var platform = new PlatformClient();
        await using var services = new ServiceCollection().AddSingleton(platform).BuildServiceProvider();
        var options = TaskHubOptions.Read(connection, $"Start{Guid.NewGuid():N}"[..20]) with { PartitionCount = 1 };
        await using var hub = await TaskHub.StartAsync(options, ContractCatalogue.Create(), services);
        var clients = Enumerable.Range(0, 2).Select(_ => ClientOf(connection, platform)).ToList();
        var id = $"start:{Guid.NewGuid():N}";

        // Act
        var starts = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => clients[number % 2].StartAsync(SleepWorkflow.Name, id, 86_400, token))
        );

        // Assert
        Assert.Single(starts, isNew => isNew);
    }

    private static DurableWorkflowClient ClientOf(string connection, PlatformClient platform) =>
        new(
            platform,
            new AzureTableStore(new TableServiceClient(connection, StorageClients.ForTables())),
            TimeProvider.System
        );
}
