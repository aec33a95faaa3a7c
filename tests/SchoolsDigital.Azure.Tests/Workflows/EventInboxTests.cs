using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Functions.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows;

public class EventInboxTests
{
    private const string One = """{"Text":"one"}""";
    private const string Two = """{"Text":"two"}""";

    private readonly ScriptedOrchestration platform = new();
    private readonly DurableWorkflowContext context;

    public EventInboxTests() => context = new(platform);

    [Fact]
    public async Task WaitForEventAsync_EventComesFirst_CancelsItsTimer()
    {
        var wait = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(10));
        platform.Raise(One);

        Assert.Equal(new Word("one"), await Arrived(wait));
        Assert.True(Assert.Single(platform.Timers).Task.IsCanceled);
    }

    [Fact]
    public async Task WaitForEventAsync_EventIsThereAlready_SetsNoTimer()
    {
        platform.Raise(One);

        Assert.Equal(
            new Word("one"),
            await Arrived(context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(10)))
        );
        Assert.Empty(platform.Timers);
    }

    // The platform itself would give the event to the wait that has been cancelled, and nobody would ever see it.
    [Fact]
    public async Task WaitForEventAsync_EventComesAfterTheDeadlineWhileNobodyWaits_IsKeptForTheNextWait()
    {
        // Arrange
        var first = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(1));
        platform.Timers[0].Fire();
        Assert.Null(await Arrived(first));

        // Act
        platform.Raise(One);
        platform.Raise(Two);

        // Assert
        Assert.Equal(new Word("one"), await Arrived(context.WaitForEventAsync(ListenWorkflow.Said)));
        Assert.Equal(new Word("two"), await Arrived(context.WaitForEventAsync(ListenWorkflow.Said)));
    }

    [Fact]
    public async Task WaitForEventAsync_EventComesAfterTheDeadlineToTheNextWait_IsTaken()
    {
        var first = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(1));
        platform.Timers[0].Fire();
        await first;

        var second = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(2));
        platform.Raise(One);

        Assert.Equal(new Word("one"), await Arrived(second));
    }

    [Fact]
    public async Task WaitForEventAsync_TwoWaitsForOneName_TheOlderGetsTheFirstEvent()
    {
        var older = context.WaitForEventAsync(ListenWorkflow.Said);
        var newer = context.WaitForEventAsync(ListenWorkflow.Said);
        platform.Raise(One);
        platform.Raise(Two);

        Assert.Equal((new Word("one"), new Word("two")), (await Arrived(older), await Arrived(newer)));
    }

    [Fact]
    public async Task WaitForEventAsync_AskedAgainFromItsOwnContinuation_TakesThemInOrder()
    {
        async Task<string> ListenAsync() =>
            $"{(await context.WaitForEventAsync(ListenWorkflow.Said))!.Text} {(await context.WaitForEventAsync(ListenWorkflow.Said))!.Text}";

        var heard = ListenAsync();
        platform.Raise(One);
        platform.Raise(Two);

        Assert.Equal("one two", await Arrived(heard));
    }

    [Fact]
    public async Task ContinueAsNew_EventWasTakenButNotRead_SendsItOnToTheNextRun()
    {
        // Arrange
        var wait = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(1));
        platform.Timers[0].Fire();
        await wait;
        platform.Raise(One);

        // Act
        context.ContinueAsNew(new CountSoFar(1, 1));

        // Assert
        Assert.Equal([("round:1", "Said", One)], platform.Sent);
        Assert.Equal(("""{"Sum":1,"Runs":1}""", true), platform.ContinuedWith);
    }

    [Fact]
    public async Task ContinueAsNew_EventComesInTheSameTurnAfterwards_SendsItOnToo()
    {
        var wait = context.WaitForEventAsync(ListenWorkflow.Said, context.Now.AddDays(1));
        platform.Timers[0].Fire();
        await wait;

        context.ContinueAsNew(new CountSoFar(1, 1));
        platform.Raise(One);

        Assert.Equal([("round:1", "Said", One)], platform.Sent);
    }

    // Nothing here takes time, so what has not come by now never will.
    private static Task<T> Arrived<T>(Task<T> wait)
    {
        Assert.True(wait.IsCompleted, "It still waits.");
        return wait;
    }
}
