namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The same round on the real Functions host, in real time, where there is one: some eight minutes.</summary>
public sealed class FuncHostHistoryTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task WholeRound_EmbeddedAndOnTheFunctionsHost_DoesTheSameWithTheSameInOrder()
    {
        // Arrange
        await using var host = await FuncWorld.OpenAsync(Pause);

        // Act
        await new RoundStory(host, Pause).UntilReportedAsync();
        await using var embedded = new EmbeddedWorld(host.Consultation);
        await new RoundStory(embedded, Pause).UntilReportedAsync();

        // Assert
        var timing = new TimingDifferences(host.Consultation);
        SameHistories.Check(
            timing.RemoveFrom(await embedded.HistoriesAsync()),
            timing.RemoveFrom(await host.HistoriesAsync())
        );
    }
}
