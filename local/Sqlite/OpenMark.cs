namespace SchoolsDigital.Local.Sqlite;

/// <summary>
/// A file beside a database that is there while the database is open. SQLite opens a database whose log is gone as if nothing
/// had been in it; a mark that is left behind says that there was one.
/// </summary>
internal sealed class OpenMark(string file)
{
    private readonly string mark = $"{file}-open";

    /// <summary>Looks whether everything is there that a crash has left. Called before the database is opened, which makes a new log.</summary>
    /// <exception cref="MissingLogException">The log, or the database itself, is missing.</exception>
    public void Check()
    {
        if (!File.Exists(mark))
        {
            return;
        }

        if (Array.Find([file, $"{file}-wal"], part => !File.Exists(part)) is { } missing)
        {
            throw MissingLogException.For(missing, mark);
        }
    }

    /// <summary>Notes that the database is open, once it has a log.</summary>
    public void Set() => File.WriteAllBytes(mark, []);

    /// <summary>Takes the note back. Called before the log is deleted, or a crash in between would look like a loss.</summary>
    public void Clear() => File.Delete(mark);
}
