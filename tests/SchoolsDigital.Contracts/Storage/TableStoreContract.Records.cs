using System.Text.Json;
using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    [Fact]
    public async Task GetAsync_UnknownRow_IsNull()
    {
        Assert.Null(await Store.GetAsync(Key("nobody"), Token));
    }

    [Fact]
    public async Task TryAddAsync_NewRow_IsReadBack()
    {
        // Act
        var added = await Store.TryAddAsync(Key("a"), new(1), Token);

        // Assert
        Assert.True(added);
        Assert.Equal(1, (await ReadAsync(Key("a"))).Value.Count);
    }

    [Fact]
    public async Task TryAddAsync_EveryKindOfProperty_IsReadBackExactly()
    {
        // Act
        await Store.TryAddAsync(Key<EveryKind>("a"), EveryKind.Sample, Token);

        // Assert
        var read = (await ReadAsync(Key<EveryKind>("a"))).Value;
        Assert.Equal(JsonSerializer.Serialize(EveryKind.Sample), JsonSerializer.Serialize(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[]")]
    [InlineData("{\"Count\":1}")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("0042")]
    [InlineData("2026-09-07T09:00:00+01:00")]
    public async Task TryAddAsync_TextThatLooksLikeAnotherKind_StaysText(string text)
    {
        // Arrange
        var key = Key<EarlierRecord>("a");

        // Act
        await Store.TryAddAsync(key, new(text, 1), Token);

        // Assert
        Assert.Equal(text, (await ReadAsync(key)).Value.Name);
    }

    [Fact]
    public async Task GetAsync_RecordOfAnEarlierVersion_KeepsWhatBothKnow()
    {
        // Arrange
        await Store.TryAddAsync(Key<EarlierRecord>("a"), new("Hall", 30), Token);

        // Act
        var read = await ReadAsync(Key<LaterRecord>("a"));

        // Assert
        Assert.Equal(new LaterRecord("Hall"), read.Value);
    }

    [Fact]
    public async Task GetAsync_RecordOfAnotherKind_ThrowsAndNamesTheRecord()
    {
        // Arrange
        await Store.TryAddAsync(Key<EarlierRecord>("a"), new("Hall", 30), Token);
        var other = Key<Dictionary<string, int>>("a");

        // Act
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Store.GetAsync(other, Token));

        // Assert
        Assert.Contains(other.ToString(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpsertAsync_RowThereOrNot_WritesIt()
    {
        // Act
        await Store.UpsertAsync(Key("a"), new(1), Token);
        var first = await ReadAsync(Key("a"));
        await Store.UpsertAsync(Key("a"), new(2), Token);
        var second = await ReadAsync(Key("a"));

        // Assert
        Assert.Equal((1, 2), (first.Value.Count, second.Value.Count));
        Assert.NotEqual(first.Version, second.Version);
    }

    [Fact]
    public async Task UpsertAsync_SameValueAgain_StillChangesTheVersion()
    {
        // Arrange
        var first = await AddAsync("a", 1);

        // Act
        await Store.UpsertAsync(Key("a"), first.Value, Token);

        // Assert
        Assert.False(await Store.TryReplaceAsync(Key("a"), first, Token));
    }

    [Fact]
    public async Task GetAsync_KeysThatDifferInCaseOrPartition_AreDifferentRecords()
    {
        // Arrange
        var elsewhere = Key("a") with
        {
            Partition = Key("a").Partition + "|other",
        };
        await AddAsync("a", 1);
        await AddAsync("A", 2);
        await Store.TryAddAsync(elsewhere, new(3), Token);

        // Act
        var counts = new[] { await ReadAsync(Key("a")), await ReadAsync(Key("A")), await ReadAsync(elsewhere) };

        // Assert
        Assert.Equal([1, 2, 3], counts.Select(record => record.Value.Count));
        Assert.Equal(["A=2", "a=1"], await RowsAsync());
    }

    [Fact]
    public async Task GetAsync_TableInOtherCase_IsTheSameTable()
    {
        // Arrange
        await AddAsync("a", 1);

        // Act
        var shouted = await ReadAsync(Key("a") with { Table = Table.ToUpperInvariant() });

        // Assert
        Assert.Equal(1, shouted.Value.Count);
    }

    [Fact]
    public async Task TryAddAsync_TokenCancelled_WritesNothing()
    {
        // Arrange
        var cancelled = new CancellationToken(canceled: true);
        var stored = await AddAsync("stored", 1);

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.TryAddAsync(Key("a"), new(1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.UpsertAsync(Key("a"), new(1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.TryReplaceAsync(Key("stored"), stored with { Value = new(2) }, cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.TryDeleteAsync(Key("stored"), stored.Version, cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.TryCommitAsync(new TableTransaction().Add(Key("a"), new(1)), cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync(Key("stored"), cancelled));

        // Assert
        Assert.Equal(["stored=1"], await RowsAsync());
    }
}
