using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Workflows;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Hosting;

public sealed class CatalogueRunnerTests
{
    // An alert stands on these words: the platform's own are sent nowhere.
    [Fact]
    public async Task RunAsync_WorkflowFails_SaysWhichAsAnErrorAndFails()
    {
        // Arrange
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var log = new LogLines();
        var runner = new CatalogueRunner(
            new WorkflowCatalogue().AddWorkflow<ThrowWorkflow, string, string>(ThrowWorkflow.Name),
            services,
            new PlatformClient()
        );
        var platform = new ScriptedOrchestration
        {
            Input = ScriptedOrchestration.Json("\"words\""),
            OnCall = _ => Task.FromResult(ScriptedOrchestration.Json("\"words\"")),
            Log = log,
        };

        // Act
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            runner.RunAsync(ThrowWorkflow.Name, platform)
        );

        // Assert
        Assert.Equal("words", failure.Message);
        Assert.Equal(["A workflow has failed: Contract.Throw.V1 as round:1"], log.Errors);
    }
}
