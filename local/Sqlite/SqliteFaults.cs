using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Sqlite;

/// <summary>Which of SQLite's errors are the disk's and which are ours, and the one place where they become the port's.</summary>
public static class SqliteFaults
{
    private const int Attempts = 3;

    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;
    private const int NotADatabase = 26;

    /// <summary>
    /// Makes up to three attempts, without waiting between them: SQLite itself has waited ten seconds before it says that
    /// a file is busy. The attempt may meet its own earlier work, so it has to recognise that.
    /// </summary>
    /// <exception cref="StorageUnavailableException">None succeeded, for a reason that is the store's.</exception>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> attempt)
    {
        for (var made = 1; ; made++)
        {
            try
            {
                return await attempt();
            }
            catch (SqliteException failure) when (IsTransient(failure) && made < Attempts)
            {
                // It may be over by now.
            }
            catch (SqliteException failure) when (IsOfTheStore(failure))
            {
                throw Translate(failure, "The table store");
            }
        }
    }

    /// <summary>Whether it is the store that failed. All else, such as wrong SQL, is a fault of the program and stays as it is.</summary>
    public static bool IsOfTheStore(SqliteException failure) =>
        IsTransient(failure)
        || failure.SqliteErrorCode
            is Permission
                or NoMemory
                or ReadOnly
                or Corrupt
                or Full
                or CannotOpen
                or NotADatabase;

    /// <summary>The port's exception for it.</summary>
    public static StorageUnavailableException Translate(SqliteException failure, string what) =>
        new($"{what} cannot be used: {failure.Message}", failure);

    private static bool IsTransient(SqliteException failure) =>
        failure.SqliteErrorCode is Busy or Locked or InputOutput or Protocol;
}
