namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The same round with its imports and workshops on the genuine engine over Azurite, in real time: two minutes. Nothing else runs
/// beside it, as its dates lie seconds apart.
/// </summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class EngineHistoryTests
{
    private const string Alone = "The round on the engine";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    [Fact(Timeout = 600_000)]
    [Trait("Category", "Slow")]
    public async Task WholeRound_EmbeddedAndOnTheEngine_DoesTheSameWithTheSameInOrder()
    {
        // Arrange
        await using var engine = await EngineWorld.OpenAsync(Pause);

        // Act
        await new RoundStory(engine, Pause).UntilReportedAsync();
        await using var embedded = new EmbeddedWorld(engine.Consultation);
        await new RoundStory(embedded, Pause).UntilReportedAsync();

        // Assert
        var timing = new TimingDifferences(engine.Consultation);
        SameHistories.Check(
            timing.RemoveFrom(await embedded.HistoriesAsync()),
            timing.RemoveFrom(await engine.HistoriesAsync())
        );
    }
}
