namespace SchoolsDigital.Local.Commands;

/// <summary>What the program tells the shell when it ends. Scripts rely on these numbers, so they never change.</summary>
public static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Ok = 0;

    /// <summary>It could not, and asking in another way would not have helped.</summary>
    public const int Failed = 1;

    /// <summary>What was asked makes no sense, or a file that was given is missing or wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Another process holds the data folder.</summary>
    public const int DataFolderInUse = 3;

    /// <summary>The data folder was written by a later version of the program.</summary>
    public const int NewerDatabase = 4;
}
