using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

public abstract partial class FileStoreContract
{
    [Fact]
    public async Task ResolveAsync_UnknownName_IsNull()
    {
        Assert.Null(await Store.ResolveAsync(Name("unknown"), Token));
    }

    [Fact]
    public async Task PointAsync_NameMovedToAnotherFile_ResolvesToItAndTheFirstFileStays()
    {
        // Arrange
        var first = await SaveAsync(Content("draft"));
        var second = await SaveAsync(Content("final"));
        await Store.PointAsync(Name("paper"), first, Token);

        // Act
        await Store.PointAsync(Name("paper"), second, Token);

        // Assert
        Assert.Equal(second, await Store.ResolveAsync(Name("paper"), Token));
        Assert.Equal(Content("draft"), await ReadAsync(first));
    }

    [Fact]
    public async Task PointAsync_NoSuchFile_IsRefusedAndTheNameKeepsItsFile()
    {
        // Arrange
        var kept = await SaveAsync(Content("kept"));
        await Store.PointAsync(Name("paper"), kept, Token);

        // Act
        var refusal = await Assert.ThrowsAsync<StorageRuleException>(() =>
            Store.PointAsync(Name("paper"), HashOf(Content("never saved")), Token)
        );
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.PointAsync(Name("paper"), new("../x"), Token));
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.PointAsync(Name("paper"), default, Token));

        // Assert
        Assert.Contains(Name("paper"), refusal.Message, StringComparison.Ordinal);
        Assert.Equal(kept, await Store.ResolveAsync(Name("paper"), Token));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("CON")]
    [InlineData("trailing dot.")]
    [InlineData("trailing space ")]
    [InlineData("100% of *<it>|\"&'+: é ж 中.pdf")]
    [InlineData("%2e%2e%2f")]
    public async Task PointAsync_OddName_IsResolvedByItAlone(string odd)
    {
        // Arrange
        var hash = await SaveAsync(Content(odd));

        // Act
        await Store.PointAsync(Name(odd), hash, Token);

        // Assert
        Assert.Equal(hash, await Store.ResolveAsync(Name(odd), Token));
        Assert.Null(await Store.ResolveAsync(Name(odd) + "x", Token));
        await Store.DeleteAsync(Name(odd), Token);
        Assert.Null(await Store.ResolveAsync(Name(odd), Token));
    }

    [Fact]
    public async Task PointAsync_NamesThatDifferInCaseOrAtTheEndOfTheLongest_AreDifferent()
    {
        // Arrange
        var lower = await SaveAsync(Content("lower"));
        var upper = await SaveAsync(Content("upper"));
        var longest = Name("").PadRight(StorageLimits.MaxKeyLength - 1, 'n');

        // Act
        await Store.PointAsync(longest + "a", lower, Token);
        await Store.PointAsync(longest + "A", upper, Token);

        // Assert
        Assert.Equal(lower, await Store.ResolveAsync(longest + "a", Token));
        Assert.Equal(upper, await Store.ResolveAsync(longest + "A", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("😀")]
    public async Task PointAsync_NameThatBreaksTheKeyRules_IsRefusedByEveryVerb(string bad)
    {
        // Arrange
        var hash = await SaveAsync(Content("any"));

        // Act and assert
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.PointAsync(bad, hash, Token));
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.ResolveAsync(bad, Token));
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.DeleteAsync(bad, Token));
        await Assert.ThrowsAsync<StorageRuleException>(() => Store.PointAsync(new('n', 1_025), hash, Token));
    }

    [Fact]
    public async Task DeleteAsync_OnlyName_TakesTheFileToo()
    {
        // Arrange
        var hash = await SaveAsync(Content("evidence"));
        await Store.PointAsync(Name("evidence"), hash, Token);

        // Act
        await Store.DeleteAsync(Name("evidence"), Token);
        await Store.DeleteAsync(Name("evidence"), Token);

        // Assert
        Assert.Null(await Store.ResolveAsync(Name("evidence"), Token));
        Assert.Null(await Store.OpenAsync(hash, Token));
    }

    [Fact]
    public async Task DeleteAsync_OneOfTwoNames_LeavesTheFileToTheOther()
    {
        // Arrange
        var hash = await SaveAsync(Content("evidence"));
        await Store.PointAsync(Name("one"), hash, Token);
        await Store.PointAsync(Name("other"), hash, Token);

        // Act
        await Store.DeleteAsync(Name("one"), Token);
        var whileNamed = await ReadAsync(hash);
        await Store.DeleteAsync(Name("other"), Token);

        // Assert
        Assert.Equal(Content("evidence"), whileNamed);
        Assert.Null(await Store.OpenAsync(hash, Token));
    }

    [Fact]
    public async Task DeleteAsync_NamesComeAndMoveBetweenDeletions_EachFileGoesWithItsLastName()
    {
        // Arrange: the first deletion makes a store look at all names, and the rest happens after it has looked.
        await Store.DeleteAsync(Name("nothing"), Token);
        var first = await SaveAsync(Content("first"));
        var second = await SaveAsync(Content("second"));
        await Store.PointAsync(Name("a"), first, Token);
        await Store.DeleteAsync(Name("a"), Token);
        Assert.Null(await Store.OpenAsync(first, Token));

        await SaveAsync(Content("first"));
        await Store.PointAsync(Name("b"), first, Token);
        await Store.PointAsync(Name("c"), first, Token);
        await Store.PointAsync(Name("c"), first, Token);
        await Store.PointAsync(Name("d"), second, Token);

        // Act
        await Store.PointAsync(Name("b"), second, Token);
        await Store.DeleteAsync(Name("d"), Token);
        var secondWhileNamed = await ReadAsync(second);
        await Store.DeleteAsync(Name("c"), Token);

        // Assert
        Assert.Equal(Content("second"), secondWhileNamed);
        Assert.Null(await Store.OpenAsync(first, Token));
        await Store.DeleteAsync(Name("b"), Token);
        Assert.Null(await Store.OpenAsync(second, Token));
    }

    [Fact]
    public async Task DeleteAsync_WhileOthersPointAtTheSameFile_NoNameIsLeftWithoutIt()
    {
        // Arrange
        var hash = await SaveAsync(Content("contested"));
        await Store.PointAsync(Name("first"), hash, Token);

        // Act
        var deletion = Task.Run(() => Store.DeleteAsync(Name("first"), Token), Token);
        var pointed = await Task.WhenAll(
            Enumerable.Range(0, Savers).Select(name => Task.Run(() => TryPointAsync($"{name}", hash), Token))
        );
        await deletion;

        // Assert: each was told the truth, whichever came first.
        Assert.Equal(pointed.Contains(true), await Store.OpenAsync(hash, Token) is not null);
    }

    private async Task<bool> TryPointAsync(string name, ContentHash hash)
    {
        try
        {
            await Store.PointAsync(Name(name), hash, Token);
            return true;
        }
        catch (StorageRuleException)
        {
            return false;
        }
    }

    private string Name(string name) => $"{own}|{name}";
}
