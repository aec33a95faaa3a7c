namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The same round on the real Functions host, in real time, where there is one: some seven minutes.</summary>
public sealed class FuncHostHistoryTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task WholeRound_EmbeddedAndOnTheFunctionsHost_DoesTheSameWithTheSameInOrder()
    {
        // Arrange
        await using var host = await FuncWorld.OpenAsync(() =>
            RoundStory.ReadSoonAsync(TimeProvider.System.GetUtcNow(), Pause)
        );
        await using var embedded = new EmbeddedWorld(host.Consultation);

        // Act
        await new RoundStory(host, Pause).UntilReportedAsync();
        await new RoundStory(embedded, Pause).UntilReportedAsync();

        // Assert
        SameHistories.Check(await embedded.HistoriesAsync(), await host.HistoriesAsync());
    }
}
