using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class ReplaySafetyTests
{
    [Fact]
    public async Task Logger_CodeIsRunAgainEachTurn_SaysEachThingOnce()
    {
        var script = new Script(
            async (context, _) =>
            {
                for (var step = 0; step < 3; step++)
                {
                    context.Logger.LogInformation("step {Step}", step);
                    await context.DoAsync("work");
                }

                return "";
            }
        );
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = 0 });
        var it = await host.BeginAsync();
        await it.ResultAsync();

        Assert.Equal(
            ["Information: step 0", "Information: step 1", "Information: step 2"],
            host.Log.Lines.Where(line => line.Contains("step"))
        );
    }

    [Fact]
    public async Task ReadHistory_AfterContinuingAsNew_HoldsTheLastRunOnly()
    {
        var script = new Script(
            async (context, input) =>
            {
                var done = await context.DoAsync(input);
                if (input == "first")
                {
                    context.ContinueAsNew("second");
                }

                return done;
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync("first");
        await it.ResultAsync();

        var history = host.Engine.ReadHistory("it")!;

        Assert.Equal((1, "\"second\""), (history.Generation, history.Input));
        Assert.DoesNotContain("first", history.ToJson(), StringComparison.Ordinal);
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task ReadHistory_UnknownInstance_IsNull()
    {
        var script = new Script((_, input) => Task.FromResult(input));
        await using var host = await script.StartHostAsync();

        Assert.Null(host.Engine.ReadHistory("nobody"));
    }

    [Fact]
    public async Task AssertReplaysAsync_CodeIsNotTheSameTwice_Fails()
    {
        // What every test of a workflow relies upon: a leaf out of the random generator is noticed.
        var script = new Script((context, _) => context.DoAsync($"{Guid.NewGuid()}"));
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await it.ResultAsync();

        await Assert.ThrowsAnyAsync<Exception>(it.AssertReplaysAsync);
    }

    [Fact]
    public async Task ContinueAsNew_ThenTheCodeThrows_Fails()
    {
        var script = new Script(
            (context, _) =>
            {
                context.ContinueAsNew("next");
                throw new InvalidOperationException("no next time");
            }
        );
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        Assert.Equal("no next time", (await it.LookAsync()).Failure!.Message);
    }
}
