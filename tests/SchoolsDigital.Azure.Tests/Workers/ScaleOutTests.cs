using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workers;

/// <summary>Worker processes that share one hub, of which some are killed or stopped.</summary>
[Trait("Category", "Slow")]
public sealed class ScaleOutTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Round_OneOfTwoWorkersIsKilledWhileItInvites_OtherInvitesTheRestAndEveryDoubleIsDeclared()
    {
        // Arrange
        const int Schools = 40;
        await using var round = await WorkersRound.StartAsync(Schools, Seconds(20, 3_000, 3_100, 6_000, 6_100));
        await using var killed = round.StartWorker("killed");
        await using var survivor = round.StartWorker("survivor");
        await Task.WhenAll(killed.AddressAsync(Token), survivor.AddressAsync(Token));
        await WorkersRound.UntilAsync(async () => (await round.OwnersAsync()).Distinct().Count() == 2);

        // Act
        await WorkersRound.UntilAsync(() => Task.FromResult(round.Arrived(RoundMail.Invitation) > 0));
        await killed.KillAsync();
        await WorkersRound.UntilAsync(async () => await round.WrittenAsync(RoundMail.Invitation) == Schools);
        await WorkersRound.UntilAsync(async () => (await round.OwnersAsync()).All(owner => owner == survivor.Name));
        await round.SendWhatIsLeftAsync();
        await WorkersRound.UntilAsync(() => Task.FromResult(round.Arrived(RoundMail.Invitation) == Schools));

        // Assert
        await round.CheckMailAsync(Schools, (RoundMail.Invitation, "1"));
    }

    [Fact(Timeout = 900_000)]
    public async Task Round_OneOfThreeWorkersIsKilledAndOneStopped_EverySchoolIsInvitedAndRemindedOnceByWhoIsLeft()
    {
        LongTests.SkipUnlessWanted();

        // Arrange
        const int Schools = 400;
        await using var round = await WorkersRound.StartAsync(Schools, Seconds(20, 150, 3_000, 6_000, 6_100));

        // A worker that is only slow must not be taken for dead.
        round.GivenUpAfter = TimeSpan.FromSeconds(20);
        await using var killed = round.StartWorker("killed");
        await using var stopped = round.StartWorker("stopped");
        await using var survivor = round.StartWorker("survivor");
        await Task.WhenAll(killed.AddressAsync(Token), stopped.AddressAsync(Token), survivor.AddressAsync(Token));
        await WorkersRound.UntilAsync(async () => (await round.OwnersAsync()).Distinct().Count() == 3);

        // Act
        await WorkersRound.UntilAsync(() => Task.FromResult(round.Arrived(RoundMail.Invitation) >= Schools / 4));
        Say("a quarter is invited, and one worker is killed");
        await killed.KillAsync();
        await WorkersRound.UntilAsync(() => Task.FromResult(round.Arrived(RoundMail.Invitation) >= Schools / 2));
        Say("half are invited, and one worker is stopped");
        var exitCode = await stopped.StopAsync(Token);
        Say("it has stopped");
        await WorkersRound.UntilAsync(async () => (await round.OwnersAsync()).All(owner => owner == survivor.Name));
        Say("all partitions are with the third");
        await WorkersRound.UntilAsync(() => Task.FromResult(round.Arrived(RoundMail.ReminderNotStarted) == Schools));
        await round.SendWhatIsLeftAsync();

        // Assert
        Assert.Equal(0, exitCode);
        var declared = await round.CheckMailAsync(
            Schools,
            (RoundMail.Invitation, "1"),
            (RoundMail.ReminderNotStarted, "1")
        );
        TestContext.Current.SendDiagnosticMessage("{0} schools, {1} declared doubles", Schools, declared);
    }

    private static void Say(string what) => TestContext.Current.SendDiagnosticMessage("{0}", what);

    private static TimeSpan[] Seconds(params int[] seconds) =>
        [.. seconds.Select(number => TimeSpan.FromSeconds(number))];
}
