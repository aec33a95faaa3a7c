using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class TableStoreContract
{
    private const int MostCharacters = StorageLimits.MaxPropertyBytes / 2;

    [Fact]
    public async Task UpsertAsync_TextOf64KiB_IsReadBackAndOneCharacterMoreIsRefused()
    {
        // Arrange: é is one character, whatever it takes elsewhere.
        var key = Key<EarlierRecord>("a");
        var longest = new EarlierRecord(new('é', MostCharacters), 1);
        var tooLong = new EarlierRecord(new('é', MostCharacters + 1), 1);

        // Act
        await Store.UpsertAsync(key, longest, Token);
        var refusal = await Assert.ThrowsAsync<StorageRuleException>(() => Store.UpsertAsync(key, tooLong, Token));

        // Assert
        Assert.Equal(longest, (await ReadAsync(key)).Value);
        Assert.Contains(nameof(EarlierRecord.Name), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("65,536", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("65,538", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(key.ToString(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpsertAsync_ListOf64KiBAsJson_IsReadBackAndLongerIsRefused()
    {
        // Arrange: ["..."] has four characters beside the text.
        var key = Key<Dictionary<string, string[]>>("a");
        var longest = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["List"] = [new('x', MostCharacters - 4)],
        };
        var tooLong = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["List"] = [new('x', MostCharacters - 3)],
        };

        // Act
        await Store.UpsertAsync(key, longest, Token);
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.UpsertAsync(key, tooLong, Token));

        // Assert
        Assert.Equal(longest["List"], (await ReadAsync(key)).Value["List"]);
    }

    [Fact]
    public async Task UpsertAsync_RecordOfNearlyOneMebibyte_IsReadBackAndLargerIsRefused()
    {
        // Arrange
        var key = Key<Dictionary<string, string>>("a");
        var largest = Wide(properties: 16, characters: MostCharacters - 100);
        var tooLarge = Wide(properties: 16, characters: MostCharacters);

        // Act
        await Store.UpsertAsync(key, largest, Token);
        var refusal = await Assert.ThrowsAsync<StorageRuleException>(() => Store.UpsertAsync(key, tooLarge, Token));

        // Assert
        Assert.Equal(largest, (await ReadAsync(key)).Value);
        Assert.Contains("1,048,576", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpsertAsync_MostProperties_IsReadBackAndOneMoreIsRefused()
    {
        // Arrange
        var key = Key<Dictionary<string, string>>("a");
        var widest = Wide(StorageLimits.MaxProperties, characters: 1);
        var tooWide = Wide(StorageLimits.MaxProperties + 1, characters: 1);

        // Act
        await Store.UpsertAsync(key, widest, Token);
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.UpsertAsync(key, tooWide, Token));

        // Assert
        Assert.Equal(widest, (await ReadAsync(key)).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("tab\t")]
    [InlineData("\u0000")]
    [InlineData("\u007F")]
    [InlineData("\u009F")]
    [InlineData("😀")]
    [InlineData("\uFFFE")]
    public async Task UpsertAsync_KeyThatAzureCannotHold_IsRefusedByEveryVerb(string bad)
    {
        // Arrange
        var badRow = Key(bad);
        var badPartition = Key("a") with { Partition = bad };

        // Act and assert
        foreach (var key in new[] { badRow, badPartition })
        {
            await Assert.ThrowsAsync<StorageRuleException>(() => Store.UpsertAsync(key, new(1), Token));
            await Assert.ThrowsAsync<StorageRuleException>(() => Store.TryAddAsync(key, new(1), Token));
            await Assert.ThrowsAsync<StorageRuleException>(() => Store.TryReplaceAsync(key, new(new(1), "v"), Token));
            await Assert.ThrowsAsync<StorageRuleException>(() => Store.TryDeleteAsync(key, "v", Token));
            await Assert.ThrowsAsync<StorageRuleException>(() => Store.GetAsync(key, Token));
            Assert.Throws<StorageRuleException>(() => new TableTransaction().Upsert(key, new(1)));
        }
    }

    [Fact]
    public async Task UpsertAsync_LongestKeys_AreReadBackAndLongerAreRefused()
    {
        // Arrange
        var longest = new RecordKey<Tally>(Table, new('p', 512), $"{Guid.NewGuid():N}{new string('é', 480)}");

        // Act
        await Store.UpsertAsync(longest, new(1), Token);
        var refusal = await Assert.ThrowsAsync<StorageRuleException>(() =>
            Store.UpsertAsync(longest with { Row = longest.Row + "x" }, new(1), Token)
        );

        // Assert
        Assert.Equal(1, (await ReadAsync(longest)).Value.Count);
        Assert.Contains("513", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1ab")]
    [InlineData("a_b")]
    [InlineData("Tables")]
    [InlineData("schülerdaten")]
    public async Task UpsertAsync_TableNameThatAzureCannotHold_IsRefused(string table)
    {
        await Assert.ThrowsAsync<StorageRuleException>(() =>
            Store.UpsertAsync(Key("a") with { Table = table }, new(1), Token)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public async Task TryReplaceAsync_VersionThatWouldMatchAnything_IsRefused(string version)
    {
        // Arrange
        await AddAsync("a", 1);

        // Act
        await Assert.ThrowsAsync<StorageRuleException>(() =>
            Store.TryReplaceAsync(Key("a"), new(new(2), version), Token)
        );
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.TryDeleteAsync(Key("a"), version, Token));

        // Assert
        Assert.Equal(["a=1"], await RowsAsync());
    }

    private static Dictionary<string, string> Wide(int properties, int characters) =>
        Enumerable
            .Range(0, properties)
            .ToDictionary(index => $"P{index}", _ => new string('x', characters), StringComparer.Ordinal);
}
