using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workers;

/// <summary>Worker processes on the genuine engine that are killed one after the other, and a round that loses nothing by it.</summary>
[Trait("Category", "Slow")]
public sealed class WorkerKillTests
{
    private const int Seed = 2010;
    private const int Kills = 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 600_000)]
    public async Task Round_KilledAtTwentyRequests_EverySchoolIsWrittenToAndEveryDoubleIsDeclared()
    {
        LongTests.SkipUnlessWanted();

        // Arrange
        const int Schools = 24;
        await using var round = await WorkersRound.StartAsync(Schools, Seconds(10, 40, 70, 110, 115));
        var chance = new Random(Seed);

        // Act
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var dying = round.StartWorker($"worker{kill}", diesAtRequest: chance.Next(80, 330));
            Assert.Equal(128 + 9, await dying.EndAsync(Token));
        }

        await using var last = round.StartWorker("last");
        await WorkersRound.UntilAsync(async () => await round.StateAsync() is RoundState.Closed or RoundState.Reported);
        await round.SendWhatIsLeftAsync();

        // Assert
        var declared = await round.CheckMailAsync(
            Schools,
            (RoundMail.Invitation, "1"),
            (RoundMail.ReminderNotStarted, "1"),
            (RoundMail.ClosingSoon, "2")
        );
        TestContext.Current.SendDiagnosticMessage("{0} kills, {1} declared doubles", Kills, declared);
    }

    private static TimeSpan[] Seconds(params int[] seconds) =>
        [.. seconds.Select(number => TimeSpan.FromSeconds(number))];
}
