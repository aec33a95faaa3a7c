namespace SchoolsDigital.Local.Sqlite;

/// <summary>How a database came to be: script n takes it from version n to n + 1. Released scripts never change.</summary>
public sealed record SqliteSchema(IReadOnlyList<string> Scripts)
{
    /// <summary>The version that this program writes.</summary>
    public int Version => Scripts.Count;
}
