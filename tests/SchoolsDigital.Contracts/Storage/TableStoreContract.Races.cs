using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    private const int Writers = 50;

    [Fact]
    public async Task TryAddAsync_RowStandsThere_LosesAndKeepsIt()
    {
        // Arrange
        await AddAsync("a", 1);

        // Act
        var added = await Store.TryAddAsync(Key("a"), new(2), Token);

        // Assert
        Assert.False(added);
        Assert.Equal(["a=1"], await RowsAsync());
    }

    [Fact]
    public async Task TryReplaceAsync_AsItWasRead_Replaces()
    {
        // Arrange
        var read = await AddAsync("a", 1);

        // Act
        var replaced = await Store.TryReplaceAsync(Key("a"), read with { Value = new(2) }, Token);

        // Assert
        Assert.True(replaced);
        Assert.Equal(["a=2"], await RowsAsync());
    }

    [Fact]
    public async Task TryReplaceAsync_ChangedSince_LosesAndKeepsTheOther()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        await Store.TryReplaceAsync(Key("a"), read with { Value = new(2) }, Token);

        // Act
        var replaced = await Store.TryReplaceAsync(Key("a"), read with { Value = new(3) }, Token);

        // Assert
        Assert.False(replaced);
        Assert.Equal(["a=2"], await RowsAsync());
    }

    [Fact]
    public async Task TryReplaceAsync_GoneSince_LosesAndBringsNothingBack()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        await Store.TryDeleteAsync(Key("a"), read.Version, Token);

        // Act
        var replaced = await Store.TryReplaceAsync(Key("a"), read with { Value = new(3) }, Token);

        // Assert
        Assert.False(replaced);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task TryDeleteAsync_AsItWasRead_DeletesOnce()
    {
        // Arrange
        var read = await AddAsync("a", 1);

        // Act
        var first = await Store.TryDeleteAsync(Key("a"), read.Version, Token);
        var second = await Store.TryDeleteAsync(Key("a"), read.Version, Token);

        // Assert
        Assert.Equal((true, false), (first, second));
        Assert.Null(await Store.GetAsync(Key("a"), Token));
    }

    [Fact]
    public async Task TryDeleteAsync_ChangedSince_LosesAndKeepsTheOther()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        await Store.UpsertAsync(Key("a"), new(2), Token);

        // Act
        var deleted = await Store.TryDeleteAsync(Key("a"), read.Version, Token);

        // Assert
        Assert.False(deleted);
        Assert.Equal(["a=2"], await RowsAsync());
    }

    [Fact]
    public async Task TryReplaceAsync_DeletedAndAddedAgain_LosesBecauseItIsAnotherRecord()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        await Store.TryDeleteAsync(Key("a"), read.Version, Token);
        var again = await AddAsync("a", 1);

        // Act
        var replaced = await Store.TryReplaceAsync(Key("a"), read with { Value = new(2) }, Token);

        // Assert
        Assert.NotEqual(read.Version, again.Version);
        Assert.False(replaced);
    }

    [Fact]
    public async Task TryReplaceAsync_FiftyWritersCountUpOneRow_NoneIsLost()
    {
        // Arrange
        await AddAsync("counter", 0);

        // Act
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(CountUpAsync, Token)));

        // Assert
        Assert.Equal([$"counter={Writers}"], await RowsAsync());
    }

    [Fact]
    public async Task TryAddAsync_FiftyWritersAddOneRow_OneWins()
    {
        // Act
        var added = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Task.Run(() => Store.TryAddAsync(Key("a"), new(writer), Token), Token))
        );

        // Assert
        Assert.Equal([$"a={Array.IndexOf(added, true)}"], await RowsAsync());
        Assert.Single(added, won => won);
    }

    private async Task CountUpAsync()
    {
        Versioned<Tally> read;
        do
        {
            read = await ReadAsync(Key("counter"));
        } while (!await Store.TryReplaceAsync(Key("counter"), read with { Value = new(read.Value.Count + 1) }, Token));
    }
}
