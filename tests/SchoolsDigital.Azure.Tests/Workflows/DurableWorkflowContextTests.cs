using Microsoft.DurableTask;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows;

public class DurableWorkflowContextTests
{
    private readonly ScriptedOrchestration platform = new();
    private readonly DurableWorkflowContext context;

    public DurableWorkflowContextTests() => context = new(platform);

    [Fact]
    public void Now_PlatformsTimeMoves_IsItInUtc()
    {
        var before = context.Now;
        platform.UtcNow = platform.UtcNow.AddDays(1);

        Assert.Equal(new DateTimeOffset(2026, 9, 7, 9, 0, 0, TimeSpan.Zero), before);
        Assert.Equal(before.AddDays(1), context.Now);
    }

    [Fact]
    public void NewGuidAndLogger_AskedFor_AreThePlatformsReplaySafeOnes()
    {
        Assert.Equal(new Guid(1, 0, 0, new byte[8]), context.NewGuid());

        Assert.NotNull(context.Logger);
        Assert.Equal("SchoolsDigital.Workflows", platform.LogCategory);
    }

    [Fact]
    public async Task CallAsync_ActivityAnswers_GivesItsResultAndOurJson()
    {
        // Arrange
        platform.OnCall = _ => Task.FromResult(ScriptedOrchestration.Json("\"heard\""));

        // Act
        var result = await context.CallAsync(EchoActivity.Name, "said");

        // Assert
        Assert.Equal("heard", result);
        var (name, input, _) = Assert.Single(platform.Calls);
        Assert.Equal(("Contract_Echo_V1", "\"said\""), (name, input.GetRawText()));
    }

    [Fact]
    public async Task CallAsync_PlatformGivesNothingForNull_IsNull()
    {
        platform.OnCall = _ => Task.FromResult(default(System.Text.Json.JsonElement));

        Assert.Null(await context.CallAsync(EchoActivity.Name, "said"));
    }

    [Theory]
    [InlineData("\"none\"")]
    [InlineData("""{"Count":-1}""")]
    public async Task CallSubWorkflowAsync_ResultIsUnreadableOrRefused_ThrowsTheSentenceOfTheOtherHost(string json)
    {
        platform.OnCall = _ => Task.FromResult(ScriptedOrchestration.Json(json));

        var unreadable = await Assert.ThrowsAsync<UnreadableInputException>(() =>
            context.CallSubWorkflowAsync(new WorkflowName<int, Pupils>("Contract.Sleep.V1"), 1)
        );

        Assert.StartsWith(
            "history has a result of Contract.Sleep.V1 that cannot be read as Pupils",
            unreadable.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CallAsync_Fails_ThrowsTheStoredNameAndWhatWasMeant()
    {
        // Arrange
        var meant = new TaskFailureDetails("System.InvalidOperationException", "no such school", null, null, null);
        var wrapped = new TaskFailureDetails(
            "Microsoft.Azure.WebJobs.X",
            "Exception while executing",
            null,
            meant,
            null
        );
        platform.OnCall = name => throw new TaskFailedException(name, 1, wrapped);

        // Act
        var failed = await Assert.ThrowsAsync<StepFailedException>(() => context.CallAsync(EchoActivity.Name, "said"));

        // Assert
        Assert.Equal("Contract.Echo.V1", failed.Step);
        Assert.Equal(new StepFailure("System.InvalidOperationException", "no such school"), failed.Failure);
    }

    [Fact]
    public async Task CallSubWorkflowAsync_ChildWasTerminated_ThrowsThoughThePlatformGivesNoDetails()
    {
        platform.OnCall = name => throw new TaskFailedException(name, 1, (TaskFailureDetails)null!);

        var failed = await Assert.ThrowsAsync<StepFailedException>(() =>
            context.CallSubWorkflowAsync(SleepWorkflow.Name, 1)
        );

        Assert.Equal("Contract.Sleep.V1", failed.Step);
    }

    [Fact]
    public async Task CallSubWorkflowAsync_WithoutAnId_IsCalledAfterItsParentAndNotRetried()
    {
        // Arrange
        platform.OnCall = _ => Task.FromResult(ScriptedOrchestration.Json("1.5"));

        // Act
        await context.CallSubWorkflowAsync(SleepWorkflow.Name, 1);
        await context.CallSubWorkflowAsync(SleepWorkflow.Name, 1);

        // Assert
        var ids = platform.Calls.Select(call => ((SubOrchestrationOptions)call.Options!).InstanceId!).ToList();
        Assert.All(ids, id => Assert.StartsWith("round:1:", id, StringComparison.Ordinal));
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(platform.Calls, call => Assert.Null(call.Options!.Retry));
    }

    [Fact]
    public async Task CallSubWorkflowAsync_IdBreaksTheRule_ThrowsBeforeThePlatformIsAsked()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => context.CallSubWorkflowAsync(SleepWorkflow.Name, 1, "a/b"));

        Assert.Empty(platform.Calls);
    }

    [Fact]
    public async Task DelayUntilAsync_Cancelled_TakesItsTimerAway()
    {
        using var cancelled = new CancellationTokenSource();
        var delay = context.DelayUntilAsync(context.Now.AddDays(10), cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delay);
        Assert.Equal(platform.UtcNow.AddDays(10), Assert.Single(platform.Timers).FireAt);
    }

    [Fact]
    public void SetStatus_Anything_IsOurJson()
    {
        context.SetStatus(new Word("half"));

        Assert.Equal("""{"Text":"half"}""", platform.Status);
    }

    private sealed record Pupils
    {
        public Pupils(int count)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            Count = count;
        }

        public int Count { get; }
    }
}
