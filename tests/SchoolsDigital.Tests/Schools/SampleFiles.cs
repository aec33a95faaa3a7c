namespace SchoolsDigital.Tests.Schools;

/// <summary>The files under samples/, found from wherever the tests run.</summary>
internal static class SampleFiles
{
    public static string Folder { get; } = Find();

    public static Stream Open(string path) => File.OpenRead(Path.Combine(Folder, path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SchoolsDigital.sln")))
            {
                return Path.Combine(folder.FullName, "samples");
            }
        }

        throw new DirectoryNotFoundException("samples/ is not above the tests.");
    }
}
