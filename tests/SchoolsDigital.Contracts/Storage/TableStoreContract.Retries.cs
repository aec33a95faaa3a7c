using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    [Fact]
    public async Task TryAddAsync_ReplyLost_RecognisesItsOwnRow()
    {
        // Arrange
        var flaky = await OpenLosingNextReplyAsync();

        // Act
        var added = await flaky.TryAddAsync(Key("a"), new(1), Token);

        // Assert
        Assert.Equal(1, LostReplies);
        Assert.True(added);
        Assert.Equal(["a=1"], await RowsAsync());
    }

    [Fact]
    public async Task TryReplaceAsync_ReplyLost_RecognisesItsOwnRow()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        var flaky = await OpenLosingNextReplyAsync();

        // Act
        var replaced = await flaky.TryReplaceAsync(Key("a"), read with { Value = new(2) }, Token);

        // Assert
        Assert.Equal(1, LostReplies);
        Assert.True(replaced);
        Assert.Equal(["a=2"], await RowsAsync());
    }

    [Fact]
    public async Task UpsertAsync_ReplyLost_WritesTheRowAgain()
    {
        // Arrange
        var flaky = await OpenLosingNextReplyAsync();

        // Act
        await flaky.UpsertAsync(Key("a"), new(1), Token);

        // Assert
        Assert.Equal(1, LostReplies);
        Assert.Equal(["a=1"], await RowsAsync());
    }

    [Fact]
    public async Task TryCommitAsync_ReplyLost_RecognisesItsOwnRows()
    {
        // Arrange
        var replaced = await AddAsync("replaced", 1);
        var deleted = await AddAsync("deleted", 1);
        var transaction = new TableTransaction()
            .Delete(Key("deleted"), deleted.Version)
            .Upsert(Key("upserted"), new(2))
            .Replace(Key("replaced"), replaced with { Value = new(2) })
            .Add(Key("added"), new(2));
        var flaky = await OpenLosingNextReplyAsync();

        // Act
        var committed = await flaky.TryCommitAsync(transaction, Token);

        // Assert
        Assert.Equal(1, LostReplies);
        Assert.True(committed);
        Assert.Equal(["added=2", "replaced=2", "upserted=2"], await RowsAsync());
    }

    [Fact]
    public async Task TryAddAsync_LostToAnotherBeforeTheReplyCouldBe_StillLoses()
    {
        // Arrange
        await AddAsync("a", 1);
        var flaky = await OpenLosingNextReplyAsync();

        // Act
        var added = await flaky.TryAddAsync(Key("a"), new(2), Token);

        // Assert
        Assert.False(added);
        Assert.Equal(["a=1"], await RowsAsync());
    }
}
