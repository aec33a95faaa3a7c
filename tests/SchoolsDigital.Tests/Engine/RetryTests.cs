using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class RetryTests
{
    [Fact]
    public async Task CallAsync_RuleNeverGivesUp_IsTriedUntilItWorks()
    {
        // Nobody must add up the waits of such a rule.
        var forever = new RetryRule(int.MaxValue, TimeSpan.FromHours(1), 1, TimeSpan.FromHours(1));
        var script = new Script((context, _) => context.DoAsync("mail", forever));
        await using var host = await script.StartHostAsync();
        script.Activity = (what, _) =>
            host.Ledger().RunsOf(what) < 200 ? throw new InvalidOperationException("down") : Task.FromResult(what);
        var it = await host.BeginAsync();

        await host.LetPassAsync(TimeSpan.FromHours(198));
        var before = await it.LookAsync();
        await host.LetPassAsync(TimeSpan.FromHours(1));

        Assert.Equal(WorkflowState.Running, before.State);
        Assert.Equal("mail", await it.ResultAsync());
    }

    [Fact]
    public async Task CallAsync_RuleAllowsNoAttempt_IsTriedOnce()
    {
        var script = new Script((context, _) => context.DoAsync("mail", RetryRule.None with { MaxAttempts = 0 }))
        {
            Activity = (_, _) => throw new InvalidOperationException("down"),
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();

        var ended = await it.LookAsync();

        Assert.Equal(WorkflowState.Failed, ended.State);
        Assert.Equal("Test.Do.V1 failed: down (System.InvalidOperationException)", ended.Failure!.Message);
        Assert.Equal(1, host.Ledger().RunsOf("mail"));
    }

    [Fact]
    public async Task CallAsync_FailsAndFails_WaitsAsItsRuleSays()
    {
        var script = new Script((context, _) => context.DoAsync("work"));
        await using var host = await script.StartHostAsync();
        var tried = new List<double>();
        var begun = host.Now;
        script.Activity = (_, _) =>
        {
            tried.Add((host.Now - begun).TotalSeconds);
            throw new InvalidOperationException("down");
        };
        var it = await host.BeginAsync();

        await host.LetPassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([0, 5, 15, 35, 75], tried);
        Assert.Equal(WorkflowState.Failed, (await it.LookAsync()).State);
    }
}
