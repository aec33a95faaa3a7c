using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Reports.Comments;

public class CommentDecisionsTests
{
    private static readonly RoundRef Round = new("norfolk", "survey-2010");
    private static readonly Comment Comment = new("keep", "Mr Smith knows our school.", false, null, 1);

    private readonly MemoryTableStore store = new();
    private readonly Ledger ledger;
    private readonly CommentDecisions decisions;

    public CommentDecisionsTests()
    {
        ledger = new(store);
        decisions = new(store, ledger, new FixedClock("2010-12-13 10:00"));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryDecideAsync_Approved_IsKeptWithWhoAndWhenAndNoneOfItsWords()
    {
        // Act
        Assert.True(await DecideAsync(CommentVerdict.Approved));

        // Assert
        var (id, decision) = Assert.Single(await decisions.ReadAsync(Round, Cancelled));
        Assert.Equal((Comment.Id, "Anna", 1), (id, decision.By, decision.Revision));
        var entry = Assert.Single(await ledger.ReadAsync(Round, Cancelled));
        Assert.Equal(("Anna", Some.Time("2010-12-13 10:00")), (entry.By, entry.At));
        Assert.Contains("approved", entry.What);
        Assert.DoesNotContain("Smith", store.Dump);
    }

    [Fact]
    public async Task TryDecideAsync_PressedTwice_IsNotedOnce()
    {
        await DecideAsync(CommentVerdict.Approved);

        Assert.True(await DecideAsync(CommentVerdict.Approved));

        Assert.Single(await ledger.ReadAsync(Round, Cancelled));
    }

    [Fact]
    public async Task TryDecideAsync_AnotherMind_IsASecondEntry()
    {
        await DecideAsync(CommentVerdict.Approved);

        Assert.True(await DecideAsync(CommentVerdict.LeftOut, seen: 1));

        Assert.Equal(2, (await ledger.ReadAsync(Round, Cancelled)).Count);
        Assert.False((await decisions.ReadAsync(Round, Cancelled))[Comment.Id].IsPublished);
    }

    [Fact]
    public async Task TryDecideAsync_SomebodyElseDecidedMeanwhile_LeavesTheirs()
    {
        await DecideAsync(CommentVerdict.LeftOut);

        Assert.False(await DecideAsync(CommentVerdict.Approved));

        Assert.Equal(CommentVerdict.LeftOut, (await decisions.ReadAsync(Round, Cancelled))[Comment.Id].Verdict);
        Assert.Single(await ledger.ReadAsync(Round, Cancelled));
    }

    private Task<bool> DecideAsync(CommentVerdict verdict, int seen = 0) =>
        decisions.TryDecideAsync(Round, new(Comment, verdict, null, seen), "Anna", Cancelled);
}
