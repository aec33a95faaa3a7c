namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The same round with its workshops on the genuine engine over Azurite, in real time: a minute and a half. Nothing else runs
/// beside it, as its dates lie seconds apart.
/// </summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class EngineHistoryTests
{
    private const string Alone = "The round on the engine";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task WholeRound_EmbeddedAndOnTheEngine_DoesTheSameWithTheSameInOrder()
    {
        // Arrange
        await using var engine = await EngineWorld.OpenAsync(() =>
            RoundStory.ReadSoonAsync(TimeProvider.System.GetUtcNow(), Pause)
        );
        await using var embedded = new EmbeddedWorld(engine.Consultation);

        // Act
        await new RoundStory(engine, Pause).UntilReportedAsync();
        await new RoundStory(embedded, Pause).UntilReportedAsync();

        // Assert
        SameHistories.Check(await embedded.HistoriesAsync(), await engine.HistoriesAsync());
    }
}
