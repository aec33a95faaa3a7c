using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Hosting;

/// <summary>What a data folder keeps: its tables and its files. Enough to import and to look, with nothing running.</summary>
public sealed class LocalStores : IAsyncDisposable
{
    private readonly SqliteDatabase database;

    private LocalStores(DataFolder folder, SqliteDatabase database)
    {
        (Folder, this.database) = (folder, database);
        Tables = new SqliteTableStore(database, cache: new());
        Files = FolderFileStore.Open(folder.PathOf("files"));
    }

    /// <summary>The folder, held until this is disposed.</summary>
    public DataFolder Folder { get; }

    /// <summary>Its tables.</summary>
    public ITableStore Tables { get; }

    /// <summary>Its files.</summary>
    public FolderFileStore Files { get; }

    /// <summary>Opens a data folder and makes it where it is missing.</summary>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="DataFolderUnusableException">It cannot be made or written.</exception>
    /// <exception cref="NewerDatabaseException">A later program has written it.</exception>
    public static LocalStores Open(string path)
    {
        var folder = DataFolder.Open(path);
        try
        {
            return new(folder, SqliteDatabase.Open(folder.PathOf("tables.db"), SqliteTableStore.Schema));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Leaves no byte of what was deleted from the tables. See <see cref="SqliteDatabase.RewriteAsync"/>.</summary>
    public Task RewriteTablesAsync() => database.RewriteAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Folder.Dispose();
    }
}
