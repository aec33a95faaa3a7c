using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_FolderMissing_IsMadeForItsOwnerAlone()
    {
        // Act
        using var opened = DataFolder.Open(folder.PathOf("new"));

        // Assert
        Assert.Equal(folder.PathOf("new"), opened.Path);
        Assert.True(Directory.Exists(opened.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(opened.Path)
            );
        }
    }

    [Fact]
    public void Open_HeldAlready_IsRefusedAndSaysWhichFolderUntilItIsLetGo()
    {
        // Arrange
        var first = DataFolder.Open(folder.Path);

        // Act
        var refusal = Assert.Throws<DataFolderInUseException>(() => DataFolder.Open(folder.Path));

        // Assert
        Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
        first.Dispose();
        using var second = DataFolder.Open(folder.Path);
    }

    [Fact]
    public void Open_WhereAFileStands_IsUnusableAndSaysWhichFolder()
    {
        // Arrange
        File.WriteAllText(folder.PathOf("file"), "");

        // Act
        var refusal = Assert.Throws<DataFolderUnusableException>(() => DataFolder.Open(folder.PathOf("file")));

        // Assert
        Assert.Contains(folder.PathOf("file"), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LockThatCannotBeWritten_IsUnusableAndNotInUse()
    {
        // Arrange: a folder in the place of the lock stops the super-user too, whom no permission stops.
        Directory.CreateDirectory(folder.PathOf("lock"));

        // Act and assert
        Assert.Throws<DataFolderUnusableException>(() => DataFolder.Open(folder.Path));
    }
}
