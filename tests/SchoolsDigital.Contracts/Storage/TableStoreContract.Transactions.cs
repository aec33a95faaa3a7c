using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    [Fact]
    public async Task TryCommitAsync_EveryKindOfChange_MakesThemAll()
    {
        // Arrange
        var replaced = await AddAsync("replaced", 1);
        var deleted = await AddAsync("deleted", 1);
        await AddAsync("overwritten", 1);
        var transaction = new TableTransaction()
            .Add(Key("added"), new(2))
            .Replace(Key("replaced"), replaced with { Value = new(2) })
            .Upsert(Key("overwritten"), new(2))
            .Upsert(Key("upserted"), new(2))
            .Delete(Key("deleted"), deleted.Version);

        // Act
        var committed = await Store.TryCommitAsync(transaction, Token);

        // Assert
        Assert.True(committed);
        Assert.Equal(["added=2", "overwritten=2", "replaced=2", "upserted=2"], await RowsAsync());
        Assert.NotEqual(replaced.Version, (await ReadAsync(Key("replaced"))).Version);
    }

    [Theory]
    [InlineData(TableChangeKind.Add)]
    [InlineData(TableChangeKind.Replace)]
    [InlineData(TableChangeKind.Delete)]
    public async Task TryCommitAsync_OneChangeLosesItsRace_MakesNone(TableChangeKind loser)
    {
        // Arrange
        var read = await AddAsync("contested", 1);
        await Store.UpsertAsync(Key("contested"), new(2), Token);
        var transaction = new TableTransaction().Add(Key("before"), new(3));
        _ = loser switch
        {
            TableChangeKind.Add => transaction.Add(Key("contested"), new(3)),
            TableChangeKind.Replace => transaction.Replace(Key("contested"), read with { Value = new(3) }),
            _ => transaction.Delete(Key("contested"), read.Version),
        };
        transaction.Upsert(Key("thereafter"), new(3));

        // Act
        var committed = await Store.TryCommitAsync(transaction, Token);

        // Assert
        Assert.False(committed);
        Assert.Equal(["contested=2"], await RowsAsync());
    }

    [Fact]
    public async Task TryCommitAsync_Empty_Succeeds()
    {
        Assert.True(await Store.TryCommitAsync(new TableTransaction(), Token));
    }

    [Fact]
    public async Task TryCommitAsync_HundredChanges_MakesThemAll()
    {
        // Arrange
        var transaction = Adding(StorageLimits.MaxChanges);

        // Act
        var committed = await Store.TryCommitAsync(transaction, Token);

        // Assert
        Assert.True(committed);
        Assert.Equal(StorageLimits.MaxChanges, (await RowsAsync()).Count);
    }

    [Fact]
    public void Add_HundredAndFirstChange_IsRefusedAndNotPartOfIt()
    {
        // Arrange
        var transaction = Adding(StorageLimits.MaxChanges);

        // Act
        var refusal = Assert.Throws<StorageRuleException>(() => transaction.Add(Key("one too many"), new(1)));

        // Assert
        Assert.Contains("101", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(StorageLimits.MaxChanges, transaction.Changes.Count);
    }

    [Fact]
    public void Add_SecondPartitionOrTable_IsRefused()
    {
        // Arrange
        var transaction = new TableTransaction().Add(Key("a"), new(1));
        var otherPartition = Key("b") with { Partition = "elsewhere" };
        var otherTable = Key("b") with { Table = "OtherRecords" };

        // Act
        var refusal = Assert.Throws<StorageRuleException>(() => transaction.Add(otherPartition, new(1)));
        Assert.Throws<StorageRuleException>(() => transaction.Add(otherTable, new(1)));

        // Assert
        Assert.Contains("elsewhere", refusal.Message, StringComparison.Ordinal);
        Assert.Single(transaction.Changes);
    }

    [Fact]
    public void Upsert_SameRowTwice_IsRefused()
    {
        // Arrange
        var transaction = new TableTransaction().Add(Key("a"), new(1));

        // Act and assert
        Assert.Throws<StorageRuleException>(() => transaction.Upsert(Key("a"), new(2)));
        transaction.Upsert(Key("A"), new(2));
    }

    [Fact]
    public async Task TryCommitAsync_JustUnderFourMebibytes_IsMadeAndOneMoreIsRefused()
    {
        // Arrange: fourteen full properties a record, so that the tenth record is the one too many.
        var transaction = new TableTransaction();
        var record = Wide(properties: 14, characters: StorageLimits.MaxPropertyBytes / 2);
        var accepted = 0;

        // Act
        var refusal = Assert.Throws<StorageRuleException>(() =>
        {
            for (; accepted < StorageLimits.MaxChanges; accepted++)
            {
                transaction.Add(Key<Dictionary<string, string>>($"row {accepted}"), record);
            }
        });
        var committed = await Store.TryCommitAsync(transaction, Token);

        // Assert
        Assert.Contains("4,194,304", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(9, accepted);
        Assert.True(committed);
        Assert.Equal(record, (await ReadAsync(Key<Dictionary<string, string>>("row 8"))).Value);
    }

    private TableTransaction Adding(int changes)
    {
        var transaction = new TableTransaction();
        for (var row = 0; row < changes; row++)
        {
            transaction.Add(Key($"{row:D4}"), new(row));
        }

        return transaction;
    }
}
