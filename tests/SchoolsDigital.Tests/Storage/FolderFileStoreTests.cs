using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class FolderFileStoreTests : FileStoreContract
{
    private readonly TempFolder folder = new();

    public override ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask<IFileStore> OpenAsync() => new(FolderFileStore.Open(folder.Path));

    [Fact]
    public async Task SaveAsync_DoneOrBrokenOff_LeavesNothingIncoming()
    {
        // Act
        await SaveAsync(Content("kept"));
        await SaveAsync(Content("kept"));
        await Assert.ThrowsAsync<EndOfStreamException>(() =>
            Store.SaveAsync(new UnevenStream(Content("broken"), breaksAt: 5), Token)
        );

        // Assert
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("incoming")));
        Assert.Single(Directory.EnumerateFiles(folder.PathOf("contents")));
    }

    [Fact]
    public async Task Open_AfterAProcessDiedWhileSaving_ThrowsTheHalfWrittenAwayAndKeepsTheRest()
    {
        // Arrange
        var hash = await SaveAsync(Content("kept"));
        await Store.PointAsync("paper", hash, Token);
        await File.WriteAllTextAsync(folder.PathOf("incoming/0123"), "half", Token);

        // Act
        var store = FolderFileStore.Open(folder.Path);

        // Assert
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("incoming")));
        Assert.Equal(hash, await store.ResolveAsync("paper", Token));
        Assert.Equal(Content("kept"), await ReadAsync(hash));
    }

    [Fact]
    public async Task DeleteAsync_ProcessDiedBetweenFileAndName_FinishesTheSecondTime()
    {
        // Arrange: the file goes first, so this is what such a death leaves.
        var hash = await SaveAsync(Content("evidence"));
        await Store.PointAsync("evidence", hash, Token);
        File.Delete(folder.PathOf($"contents/{hash}"));

        // Act
        await FolderFileStore.Open(folder.Path).DeleteAsync("evidence", Token);

        // Assert
        Assert.Null(await Store.ResolveAsync("evidence", Token));
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("names")));
    }

    [Fact]
    public async Task DeleteAsync_FileCannotBeDeleted_KeepsTheNameSoThatItIsTriedAgain()
    {
        // Arrange: a folder in the place of the file stops the super-user too, whom no permission stops.
        var hash = await SaveAsync(Content("evidence"));
        await Store.PointAsync("evidence", hash, Token);
        File.Delete(folder.PathOf($"contents/{hash}"));
        Directory.CreateDirectory(folder.PathOf($"contents/{hash}"));

        // Act
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Store.DeleteAsync("evidence", Token));

        // Assert
        Assert.Equal(hash, await Store.ResolveAsync("evidence", Token));
    }

    [Fact]
    public async Task DeleteAsync_OtherNameWasGivenBeforeTheStart_LeavesTheFileToIt()
    {
        // Arrange
        var hash = await SaveAsync(Content("evidence"));
        await Store.PointAsync("one", hash, Token);
        await Store.PointAsync("other", hash, Token);

        // Act
        await FolderFileStore.Open(folder.Path).DeleteAsync("one", Token);

        // Assert
        Assert.Equal(Content("evidence"), await ReadAsync(hash));
    }

    [Fact]
    public async Task SaveAsync_FolderGone_IsUnavailable()
    {
        // Arrange
        Directory.Delete(folder.PathOf("incoming"));

        // Act and assert
        await Assert.ThrowsAsync<StorageUnavailableException>(() => SaveAsync(Content("lost")));
        Directory.Delete(folder.PathOf("names"));
        await File.WriteAllTextAsync(folder.PathOf("names"), "", Token);
        Assert.Throws<StorageUnavailableException>(() => FolderFileStore.Open(folder.Path));
    }

    [Fact]
    public async Task SaveAsync_ContentCannotBeRead_IsItsOwnersTroubleAndNotTheStores()
    {
        // Arrange
        var upload = new UnevenStream(Content("broken"), breaksAt: 5);

        // Act
        var failure = await Record.ExceptionAsync(() => Store.SaveAsync(upload, Token));

        // Assert
        Assert.IsType<EndOfStreamException>(failure);
    }

    [Fact]
    public async Task ResolveAsync_PointerThatSomebodyEdited_SaysWhichFile()
    {
        // Arrange
        await Store.PointAsync("paper", await SaveAsync(Content("paper")), Token);
        var pointer = Directory.EnumerateFiles(folder.PathOf("names")).Single();
        await File.WriteAllTextAsync(pointer, "../../elsewhere", Token);

        // Act
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Store.ResolveAsync("paper", Token));

        // Assert
        Assert.Contains(pointer, failure.Message, StringComparison.Ordinal);
    }
}
