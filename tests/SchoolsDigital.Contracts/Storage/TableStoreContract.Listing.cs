using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    private const int ManyRows = 10_000;

    [Fact]
    public async Task ListAsync_TenThousandRows_ComeInOrderEachOnce()
    {
        // Arrange
        await AddManyAsync();

        // Act
        var all = await RowsAsync();
        var some = await ListAsync(new(Table, partition, From: "00500", Before: "07500"));

        // Assert
        Assert.Equal(Enumerable.Range(0, ManyRows).Select(row => $"{row:D5}={row}"), all);
        Assert.Equal(Enumerable.Range(500, 7_000).Select(row => $"{row:D5}"), some);
    }

    [Fact]
    public async Task ListAsync_RowsChangeMeanwhile_ThoseThatStayComeEachOnce()
    {
        // Arrange
        await AddManyAsync();
        var seen = new List<string>();

        // Act: every hundredth row deletes the one before it and the one after it, and adds one on either side.
        await foreach (var (row, value, _) in Store.ListAsync(new RecordRange<Tally>(Table, partition), Token))
        {
            seen.Add(row);
            if (value.Count % 100 == 50)
            {
                await DeleteAsync($"{value.Count - 1:D5}");
                await DeleteAsync($"{value.Count + 1:D5}");
                await AddAsync($"{value.Count - 20:D5}+", -1);
                await AddAsync($"{value.Count + 20:D5}+", -1);
            }
        }

        // Assert
        var stayed = Enumerable.Range(0, ManyRows).Where(row => row % 100 is not (49 or 51)).Select(row => $"{row:D5}");
        Assert.Equal(stayed, seen.Where(row => row.Length == 5 && row[3..] is not ("49" or "51")));
        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task ListAsync_FromAndBefore_TakeTheFirstAndLeaveTheLast()
    {
        // Arrange
        await AddAllAsync("a", "b", "bb", "c", "d");

        // Act and assert
        Assert.Equal(["b", "bb", "c"], await ListAsync(new(Table, partition, From: "b", Before: "d")));
        Assert.Equal(["bb", "c", "d"], await ListAsync(new(Table, partition, From: "ba")));
        Assert.Equal(["a", "b", "bb"], await ListAsync(new(Table, partition, Before: "c")));
        Assert.Empty(await ListAsync(new(Table, partition, From: "c", Before: "c")));
        Assert.Empty(await ListAsync(new(Table, partition, From: "d", Before: "a")));
        Assert.Empty(await ListAsync(new(Table, "nothing here")));
    }

    [Fact]
    public async Task ListAsync_Prefix_GivesWhatStartsWithItAndNothingElse()
    {
        // Arrange
        await AddAllAsync("P", "P|", "P|1", "P|é", "P|\uFFFD\uFFFD", "P}", "O|1", "p|1", "Q");

        // Act and assert
        Assert.Equal(["P|", "P|1", "P|é", "P|\uFFFD\uFFFD"], await ListAsync(WithPrefix("P|")));
        Assert.Equal(["P|\uFFFD\uFFFD"], await ListAsync(WithPrefix("P|\uFFFD")));
        Assert.Equal(9, (await ListAsync(WithPrefix(""))).Count);
    }

    [Fact]
    public async Task ListAsync_KeysOfAllAlphabets_ComeInOrdinalOrder()
    {
        // Arrange: U+E000 and above are where a store that compares UTF-8 and one that compares UTF-16 could part.
        string[] rows = ["Z", "z", "~", "\u00A0", "é", "ž", "\u0430", "\u4E2D", "\uD7FF", "\uE000", "\uFB01", "\uFFFD"];
        await AddAllAsync(rows);

        // Act
        var listed = await ListAsync(new(Table, partition));

        // Assert
        Assert.Equal(rows.Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task ListAsync_EachRecord_HasTheVersionOfGetAsync()
    {
        // Arrange
        var added = await AddAsync("a", 1);

        // Act
        var listed = await Store.ListAsync(new RecordRange<Tally>(Table, partition), Token).ToListAsync(Token);

        // Assert
        Assert.Equal([new("a", added.Value, added.Version)], listed);
    }

    [Fact]
    public async Task ListAsync_TokenCancelledOnTheWay_Stops()
    {
        // Arrange
        await AddAllAsync("a", "b", "c");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var seen = new List<string>();

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in Store.ListAsync(new RecordRange<Tally>(Table, partition), stop.Token))
            {
                seen.Add(record.Row);
                await stop.CancelAsync();
            }
        });

        // Assert
        Assert.Equal(["a"], seen);
    }

    [Fact]
    public async Task ListAsync_BoundThatNoKeyCouldBe_IsRefused()
    {
        await Assert.ThrowsAsync<StorageRuleException>(() => ListAsync(new(Table, partition, From: "a/")));
        await Assert.ThrowsAsync<StorageRuleException>(() => ListAsync(new(Table, partition, Before: "a\uFFFF")));
        await Assert.ThrowsAsync<StorageRuleException>(() => ListAsync(new(Table, "")));
    }

    private RecordRange<Tally> WithPrefix(string prefix) => RecordRange<Tally>.WithPrefix(Table, partition, prefix);

    private async Task<IReadOnlyList<string>> ListAsync(RecordRange<Tally> range) =>
        await Store.ListAsync(range, Token).Select(record => record.Row).ToListAsync(Token);

    private async Task AddAllAsync(params string[] rows)
    {
        foreach (var row in rows)
        {
            await AddAsync(row, 0);
        }
    }

    private async Task AddManyAsync()
    {
        foreach (var hundred in Enumerable.Range(0, ManyRows).Chunk(StorageLimits.MaxChanges))
        {
            var transaction = new TableTransaction();
            foreach (var row in hundred)
            {
                transaction.Add(Key($"{row:D5}"), new(row));
            }

            Assert.True(await Store.TryCommitAsync(transaction, Token));
        }
    }

    private async Task DeleteAsync(string row) =>
        Assert.True(await Store.TryDeleteAsync(Key(row), (await ReadAsync(Key(row))).Version, Token));
}
