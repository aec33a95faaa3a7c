using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>One whole round comes to the same on the platform as with the embedded engine, step by step.</summary>
public sealed class RoundHistoryTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WholeRound_EmbeddedAndOnThePlatform_DoesTheSameWithTheSameInOrder()
    {
        // Arrange
        var consultation = await RoundStory.ReadAsync();
        await using var embedded = new EmbeddedWorld(consultation);
        await using var platform = new HubWorld(consultation);
        var (here, there) = (new RoundStory(embedded, Pause), new RoundStory(platform, Pause));

        // Act and assert
        await here.UntilReportedAsync();
        await there.UntilReportedAsync();
        await AssertSameAsync(embedded, platform);
        Assert.Equal(10, (await platform.HistoriesAsync()).Count);

        await here.UntilForgottenAsync();
        await there.UntilForgottenAsync();
        await AssertSameAsync(embedded, platform);
        Assert.DoesNotContain(
            await platform.HistoriesAsync(),
            one => one.Key.Contains(":school:", StringComparison.Ordinal)
        );
        Assert.Equal("\"Purged\"", (await platform.HistoriesAsync())[RoundInstances.Of(platform.Round)].End);
    }

    // The story as it is played on the real host, which is not everywhere.
    [Fact]
    public async Task WholeRound_WithinMinutes_DoesTheSameToo()
    {
        var pause = TimeSpan.FromSeconds(15);
        var consultation = await RoundStory.ReadSoonAsync(new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero), pause);
        await using var embedded = new EmbeddedWorld(consultation);
        await using var platform = new HubWorld(consultation);

        await new RoundStory(embedded, pause).UntilReportedAsync();
        await new RoundStory(platform, pause).UntilReportedAsync();

        // On Azure mail leaves with its activity, and here with the next sweep.
        await embedded.AdvanceToAsync(embedded.Now + TimeSpan.FromMinutes(3));
        await embedded.Get<Outbox>().SendDueAsync(embedded.Round.Authority, cancellationToken: Token);
        await AssertSameAsync(embedded, platform);
        Assert.Equal(10, (await platform.HistoriesAsync()).Count);
    }

    private static async Task AssertSameAsync(RoundWorld embedded, RoundWorld platform)
    {
        var (expected, actual) = (await embedded.HistoriesAsync(), await platform.HistoriesAsync());
        SameHistories.Check(expected, actual);
        Assert.Equal(await MailsAsync(embedded), await MailsAsync(platform));
        Assert.Equal(await LedgerAsync(embedded), await LedgerAsync(platform));
    }

    private static async Task<IReadOnlyList<string>> MailsAsync(RoundWorld world) =>
        await world
            .Get<Outbox>()
            .ListAsync(world.Round.Authority, world.Round.Round, cancellationToken: Token)
            .Select(mail => $"{mail.Key} {mail.Entry.State}")
            .ToListAsync(Token);

    private static async Task<IReadOnlyList<string>> LedgerAsync(RoundWorld world) =>
        [.. (await world.Get<Ledger>().ReadAsync(world.Round, Token)).Select(entry => $"{entry}")];
}
