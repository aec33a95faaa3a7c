using System.CommandLine;

namespace SchoolsDigital.Local.Commands;

/// <summary>A file that a command is given to read.</summary>
public static class InputFile
{
    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument(string description) => new("FILE") { Description = description };

    /// <summary>Opens it.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says so in one sentence.</exception>
    public static FileStream Open(string path) =>
        File.Exists(path)
            ? File.OpenRead(path)
            : throw new FileNotFoundException($"There is no file {Path.GetFullPath(path)}.");
}
