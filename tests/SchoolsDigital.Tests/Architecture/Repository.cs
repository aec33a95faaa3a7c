namespace SchoolsDigital.Tests.Architecture;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal)
    {
        ".git",
        "artifacts",
        "bin",
        "data",
        "node_modules",
        "obj",
        "out",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllCode = new(() => Read("*.cs"));

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of ours, tests included.</summary>
    public static IReadOnlyList<SourceFile> Code => AllCode.Value;

    /// <summary>The files below a folder (all where none is given) whose name fits a pattern, in the order of their paths.</summary>
    public static IReadOnlyList<SourceFile> Read(string pattern, string folder = "") =>
        [
            .. FilesBelow(Path.Combine(Root, folder), pattern)
                .Select(file => new SourceFile(Path.GetRelativePath(Root, file), File.ReadAllText(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    /// <summary>The folders at the top, and those of the service and of its hosts.</summary>
    public static IEnumerable<string> Folders =>
        from folder in (string[])["", "shared", "local", "functions"]
        where Directory.Exists(Path.Combine(Root, folder))
        from below in Directory.EnumerateDirectories(Path.Combine(Root, folder))
        let name = Path.GetFileName(below)
        where name[0] != '.' && !NotOurs.Contains(name)
        select Path.GetRelativePath(Root, below);

    public static SourceFile ReadFile(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    private static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(below => !NotOurs.Contains(Path.GetFileName(below)))
                    .SelectMany(below => FilesBelow(below, pattern))
            );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SchoolsDigital.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository only.");
    }
}
