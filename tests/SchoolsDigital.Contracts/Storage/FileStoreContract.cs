using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

/// <summary>What every file store does, whatever it stands on. Each test keeps to names and contents of its own.</summary>
public abstract partial class FileStoreContract : IAsyncLifetime
{
    private const int Savers = 16;

    private readonly string own = $"{Guid.NewGuid():N}";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IFileStore Store { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>The store to test.</summary>
    protected abstract ValueTask<IFileStore> OpenAsync();

    [Fact]
    public async Task SaveAsync_NewContent_IsKeptUnderItsSha256()
    {
        // Arrange
        var content = Content("minutes of the board");

        // Act
        var hash = await SaveAsync(content);

        // Assert
        Assert.Equal(HashOf(content), hash);
        Assert.Equal(content, await ReadAsync(hash));
    }

    [Fact]
    public async Task SaveAsync_SameContentTwice_IsOneFile()
    {
        // Act
        var first = await SaveAsync(Content("same"));
        var second = await SaveAsync(Content("same"));

        // Assert
        Assert.Equal(first, second);
        Assert.Equal(Content("same"), await ReadAsync(first));
    }

    [Fact]
    public async Task SaveAsync_EmptyContent_IsAFileToo()
    {
        // Act
        var hash = await SaveAsync([]);

        // Assert
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hash.Value);
        Assert.Empty((await ReadAsync(hash))!);
    }

    [Fact]
    public async Task SaveAsync_TwentyMegabytesInUnevenPieces_ComeBackWhole()
    {
        // Arrange
        var content = Large(20_000_000);

        // Act
        var hash = await Store.SaveAsync(new UnevenStream(content), Token);

        // Assert
        Assert.Equal(HashOf(content), hash);
        Assert.Equal(hash, HashOf(await ReadAsync(hash)));
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnceOfOneContentAndOfOthers_KeepsAll()
    {
        // Arrange
        var shared = Large(1_000_000);

        // Act
        var hashes = await Task.WhenAll(
            Enumerable
                .Range(0, Savers)
                .Select(saver => Task.Run(() => SaveAsync(saver % 2 == 0 ? shared : Content($"{saver}")), Token))
        );

        // Assert
        Assert.Equal((Savers / 2) + 1, hashes.Distinct().Count());
        foreach (var hash in hashes)
        {
            Assert.Equal(hash, HashOf(await ReadAsync(hash)));
        }
    }

    [Fact]
    public async Task SaveAsync_ContentBreaksOffOnTheWay_LeavesNothingToSee()
    {
        // Arrange
        var content = Large(1_000_000);
        var broken = new UnevenStream(content, breaksAt: 500_000);

        // Act
        await Assert.ThrowsAsync<EndOfStreamException>(() => Store.SaveAsync(broken, Token));

        // Assert
        Assert.Null(await Store.OpenAsync(HashOf(content), Token));
        Assert.Null(await Store.OpenAsync(HashOf(content[..500_000]), Token));
        Assert.Equal(HashOf(content), await SaveAsync(content));
    }

    [Fact]
    public async Task SaveAsync_TokenCancelled_SavesNothing()
    {
        // Arrange
        var cancelled = new CancellationToken(canceled: true);

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.SaveAsync(new MemoryStream(Content("never")), cancelled)
        );

        // Assert
        Assert.Null(await Store.OpenAsync(HashOf(Content("never")), Token));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    [InlineData("../names")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public async Task OpenAsync_HashOfNothing_IsNull(string hash)
    {
        // Arrange: the hash of nothing at all, in capitals, is no hash of ours although its file may be there.
        await SaveAsync([]);

        // Act and assert
        Assert.Null(await Store.OpenAsync(new(hash), Token));
        Assert.Null(await Store.OpenAsync(default, Token));
    }

    protected async Task<ContentHash> SaveAsync(byte[] content) =>
        await Store.SaveAsync(new MemoryStream(content), Token);

    protected async Task<byte[]?> ReadAsync(ContentHash hash)
    {
        await using var stream = await Store.OpenAsync(hash, Token);
        if (stream is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await stream.CopyToAsync(content, Token);
        return content.ToArray();
    }

    protected static ContentHash HashOf(byte[]? content) => new(Convert.ToHexStringLower(SHA256.HashData(content!)));

    /// <summary>A content that no other test has.</summary>
    protected byte[] Content(string text) => Encoding.UTF8.GetBytes($"{own} {text}");

    private byte[] Large(int length)
    {
        var content = new byte[length];
        new Random(own.GetHashCode(StringComparison.Ordinal)).NextBytes(content);
        return content;
    }
}
