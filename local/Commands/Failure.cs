using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Backups;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Local.Commands;

/// <summary>What a person is told when a command could not finish.</summary>
/// <param name="Code">The <see cref="ExitCode"/> to end with.</param>
/// <param name="Sentence">One line: what happened and, where we know it, what to do.</param>
public sealed record Failure(int Code, string Sentence)
{
    /// <summary>Translates what a command threw. This is the one place that does.</summary>
    public static Failure From(Exception exception) =>
        exception switch
        {
            DataFolderInUseException => new(ExitCode.DataFolderInUse, OneLine(exception)),
            NewerDatabaseException => new(ExitCode.NewerDatabase, OneLine(exception)),
            FileNotFoundException
            or DirectoryNotFoundException
            or UnauthorizedAccessException
            or DataFolderUnusableException
            or MissingLogException
            or UnusableBackupException
            or InvalidDataException => new(ExitCode.BadInput, OneLine(exception)),
            OperationCanceledException => new(ExitCode.Failed, "Stopped before it had finished."),
            IOException or StorageUnavailableException => new(ExitCode.Failed, OneLine(exception)),
            _ => new(
                ExitCode.Failed,
                $"Something went wrong inside the program: {OneLine(exception)} ({exception.GetType().Name})"
            ),
        };

    private static string OneLine(Exception exception) =>
        string.Join(' ', exception.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
