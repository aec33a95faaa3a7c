using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine;

public class BoundedCacheTests
{
    [Fact]
    public async Task MaxLiveInstances_ManyMoreAreWaiting_KeepsOnlyThatManyAndLosesNone()
    {
        // Arrange
        const int many = 2_000;
        var script = new Script(
            async (context, input) =>
            {
                var first = await context.HearAsync();
                return $"{input}: {first} {await context.HearAsync()}";
            }
        );
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = 50 });
        var instances = await Task.WhenAll(
            Enumerable.Range(0, many).Select(number => host.BeginAsync($"school {number}", $"school-{number}"))
        );
        await host.SettleAsync();
        var liveAtFirst = host.Engine.LiveInstances;

        // Act
        await Task.WhenAll(instances.Select(one => one.SayAsync("hello")));
        await host.SettleAsync();
        var liveLater = host.Engine.LiveInstances;
        await Task.WhenAll(instances.Select(one => one.SayAsync("again")));
        await host.SettleAsync();

        // Assert
        Assert.Equal((50, 50, 0), (liveAtFirst, liveLater, host.Engine.LiveInstances));
        Assert.Equal("school 1234: hello again", await instances[1_234].ResultAsync());
        Assert.Equal(many, (await host.ListAsync()).Count(one => one.State == WorkflowState.Completed));
        host.AssertNothingIsLeft();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task MaxLiveInstances_EventsComeWhileInstancesAreEvicted_NoneIsLost(int maxLive)
    {
        // Arrange: few places and many writers, so that a post often meets an instance on its way out.
        const int events = 40;
        var script = new Script(
            async (context, _) =>
            {
                var heard = new List<string>();
                while (heard.Count < events)
                {
                    heard.Add((await context.HearAsync())!);
                }

                return string.Join(' ', heard);
            }
        );
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = maxLive });
        var instances = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(number => host.BeginAsync("", $"school-{number}"))
        );

        // Act
        await Task.WhenAll(
            instances.Select(async one =>
            {
                for (var word = 0; word < events; word++)
                {
                    await one.SayAsync($"{word}");
                }
            })
        );

        // Assert
        foreach (var one in instances)
        {
            Assert.Equal(string.Join(' ', Enumerable.Range(0, events)), await one.ResultAsync());
            await one.AssertReplaysAsync();
        }

        host.AssertNothingIsLeft();
    }
}
