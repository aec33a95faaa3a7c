using System.Text;
using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    // The files of a database: what it holds, what was written last, and the mark that somebody has it open.
    private static readonly string[] Parts = ["", "-wal", "-open"];

    private const string First = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('one');";
    private const string Second = "ALTER TABLE notes ADD COLUMN author TEXT; INSERT INTO notes VALUES ('two', 'me');";

    private readonly TempFolder folder = new();

    private string File => folder.PathOf("notes.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_EarlierDatabase_RunsOnlyTheLaterScripts()
    {
        // Arrange
        await using (SqliteDatabase.Open(File, new([First]))) { }

        // Act
        await using var database = SqliteDatabase.Open(File, new([First, Second]));

        // Assert
        Assert.Equal((2, 2), (Count(database), Version(database)));
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("")]
    public async Task Open_AfterACrashWithoutWhatItLeft_IsRefusedWithWhatToDo(string missing)
    {
        // Arrange
        var database = SqliteDatabase.Open(File, new([First]));
        var crashed = folder.PathOf("crashed.db");
        foreach (var part in Parts.Where(part => part != missing))
        {
            System.IO.File.Copy(File + part, crashed + part);
        }

        await database.DisposeAsync();

        // Act
        var refusal = Assert.Throws<MissingLogException>(() => SqliteDatabase.Open(crashed, new([First])));

        // Assert
        Assert.StartsWith($"{crashed}{missing} is missing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("./run restore", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<MissingLogException>(() => SqliteSnapshot.Take(crashed));
    }

    [Fact]
    public async Task Open_AfterACrashOrAStop_GoesOn()
    {
        // Arrange
        var database = SqliteDatabase.Open(File, new([First]));
        var crashed = folder.PathOf("crashed.db");
        foreach (var part in new[] { "", "-wal", "-open" })
        {
            System.IO.File.Copy(File + part, crashed + part);
        }

        await database.DisposeAsync();

        // Act
        await using var after = SqliteDatabase.Open(crashed, new([First]));
        await using var stopped = SqliteDatabase.Open(File, new([First]));

        // Assert
        Assert.Equal((1, 1), (Count(after), Version(after)));
        Assert.Equal((1, 1), (Count(stopped), Version(stopped)));
    }

    [Fact]
    public async Task Open_ScriptFails_LeavesTheEarlierVersionWhole()
    {
        // Arrange
        await using (SqliteDatabase.Open(File, new([First]))) { }

        // Act
        Assert.Throws<SqliteException>(() => SqliteDatabase.Open(File, new([First, Second, "INSERT INTO nowhere"])));

        // Assert
        await using var database = SqliteDatabase.Open(File, new([First]));
        Assert.Equal((1, 1), (Count(database), Version(database)));
    }

    [Fact]
    public async Task Open_NewerDatabase_IsRefusedWithBothVersionsAndNotTouched()
    {
        // Arrange
        await using (SqliteDatabase.Open(File, new([First, Second]))) { }

        // Act
        var refusal = Assert.Throws<NewerDatabaseException>(() => SqliteDatabase.Open(File, new([First])));

        // Assert
        Assert.Contains("version 2", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("up to 1", refusal.Message, StringComparison.Ordinal);
        await using var database = SqliteDatabase.Open(File, new([First, Second]));
        Assert.Equal((2, 2), (Count(database), Version(database)));
    }

    [Fact]
    public void Open_NoDatabase_IsUnavailableAndNamed()
    {
        // Arrange
        System.IO.File.WriteAllText(File, new string('x', 10_000));

        // Act
        var failure = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(File, new([First])));

        // Assert
        Assert.Contains(File, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderMissing_IsUnavailable()
    {
        Assert.Throws<StorageUnavailableException>(() =>
            SqliteDatabase.Open(folder.PathOf(Path.Combine("missing", "notes.db")), new([First]))
        );
    }

    [Fact]
    public async Task Open_AnyDatabase_WaitsForTheDiskAtEachCommit()
    {
        // Arrange
        const int Full = 2;
        await using var database = SqliteDatabase.Open(File, new([First]));

        // Act
        var synchronous = await database.Writer.WriteAsync(session => session.Scalar<long>("PRAGMA synchronous"));
        var journal = await database.Writer.WriteAsync(session => session.Scalar<string>("PRAGMA journal_mode"));

        // Assert
        Assert.Equal((Full, "wal"), (synchronous, journal));
    }

    [Fact]
    public async Task Dispose_SomethingWasDeleted_LeavesNothingOfItInTheFile()
    {
        // Arrange
        var secret = new string('x', 3_000) + "head.teacher@school.example.org";
        await using (var database = SqliteDatabase.Open(File, new([First])))
        {
            await database.Writer.WriteAsync(session => session.Execute("INSERT INTO notes VALUES (?1)", secret));

            // Act
            await database.Writer.WriteAsync(session => session.Execute("DELETE FROM notes"));
        }

        // Assert
        var left = string.Concat(
            Directory
                .EnumerateFiles(folder.Path)
                .Select(file => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file)))
        );
        Assert.DoesNotContain("head.teacher", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WorkThatWrites_IsRefused()
    {
        // Arrange
        await using var database = SqliteDatabase.Open(File, new([First]));

        // Act
        Assert.Throws<SqliteException>(() => database.Read(session => session.Execute("DELETE FROM notes")));

        // Assert
        Assert.Equal(1, Count(database));
    }

    [Fact]
    public async Task Read_InsideAReadAndAfterWorkThatThrew_StillReads()
    {
        // Arrange
        await using var database = SqliteDatabase.Open(File, new([First]));
        Assert.Throws<InvalidOperationException>(() =>
            database.Read<int>(session =>
                session.Query<int>("SELECT text FROM notes", _ => throw new InvalidOperationException())[0]
            )
        );

        // Act
        var counts = database.Read(session =>
            (session.Scalar<long>("SELECT count(*) FROM notes"), database.Read(inner => Count(inner)))
        );

        // Assert
        Assert.Equal((1, 1), counts);
    }

    [Fact]
    public async Task Execute_WithAnotherNumberOfParameters_IsRefusedInsteadOfUsingTheLastOnes()
    {
        // Arrange
        await using var database = SqliteDatabase.Open(File, new([First]));
        const string Find = "SELECT text FROM notes WHERE text = ?1";

        // Act and assert
        Assert.Equal("one", database.Read(session => session.Scalar<string>(Find, "one")));
        Assert.Throws<ArgumentException>(() => database.Read(session => session.Scalar<string>(Find)));
        Assert.Throws<ArgumentException>(() => database.Read(session => session.Scalar<string>(Find, "one", 2)));
    }

    private static long Count(SqliteDatabase database) => database.Read(Count);

    private static long Count(SqliteSession session) => session.Scalar<long>("SELECT count(*) FROM notes");

    private static long Version(SqliteDatabase database) =>
        database.Read(session => session.Scalar<long>("PRAGMA user_version"));
}
