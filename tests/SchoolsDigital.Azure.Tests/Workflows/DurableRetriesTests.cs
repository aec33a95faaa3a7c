using Microsoft.DurableTask;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows;

public class DurableRetriesTests
{
    private readonly ScriptedOrchestration platform = new();

    [Fact]
    public async Task CallAsync_NoRule_IsTriedAfterTheWaitsOfTheStandardRule()
    {
        // Arrange
        var handler = await HandlerOfAsync(null);

        // Act
        var waits = new List<double>();
        for (var attempt = 1; await AsksAgainAsync(handler, attempt, Failure("System.IO.IOException")); attempt++)
        {
            waits.Add((platform.Timers[^1].FireAt - platform.UtcNow).TotalSeconds);
        }

        // Assert
        Assert.Equal([5, 10, 20, 40], waits);
    }

    [Fact]
    public async Task CallAsync_RuleOfOneAttempt_AsksThePlatformForNoRetry()
    {
        await new DurableWorkflowContext(platform).CallAsync(EchoActivity.Name, "", RetryRule.None);

        Assert.Null(platform.Calls[0].Options);
    }

    [Fact]
    public async Task CallAsync_PermanentFailure_IsNotTriedAgainHoweverItIsWrapped()
    {
        // Arrange
        var handler = await HandlerOfAsync(RetryRule.Mail);
        var permanent = Failure(typeof(PermanentFailureException).FullName!);

        // Act
        var plain = await AsksAgainAsync(handler, 1, permanent);
        var wrapped = await AsksAgainAsync(
            handler,
            1,
            new TaskFailureDetails("DurableTask.Core.Exceptions.TaskFailedException", "x", null, permanent, null)
        );

        // Assert
        Assert.Equal((false, false), (plain, wrapped));
        Assert.Empty(platform.Timers);
    }

    // What an exception of ours was caused by says nothing about whether it can be tried again.
    [Fact]
    public async Task CallAsync_CausedByAPermanentFailure_IsTriedAgain()
    {
        var handler = await HandlerOfAsync(RetryRule.Mail);
        var permanent = Failure(typeof(PermanentFailureException).FullName!);

        Assert.True(
            await AsksAgainAsync(
                handler,
                1,
                new TaskFailureDetails("System.IO.IOException", "x", null, permanent, null)
            )
        );
    }

    private async Task<AsyncRetryHandler> HandlerOfAsync(RetryRule? rule)
    {
        await new DurableWorkflowContext(platform).CallAsync(EchoActivity.Name, "", rule);
        return platform.Calls[0].Options!.Retry!.Handler!;
    }

    private async Task<bool> AsksAgainAsync(AsyncRetryHandler handler, int attempt, TaskFailureDetails failure)
    {
        var context = new RetryContext(platform, attempt, failure, TimeSpan.Zero, CancellationToken.None);
        var timers = platform.Timers.Count;
        var decision = handler(context);
        if (platform.Timers.Count > timers)
        {
            Assert.False(decision.IsCompleted);
            platform.Timers[^1].Fire();
        }

        return await decision;
    }

    private static TaskFailureDetails Failure(string type) => new(type, "no", null, null, null);
}
