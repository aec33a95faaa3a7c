namespace SchoolsDigital.Benchmarks;

/// <summary>Where the samples are: in the repository that the program was built in.</summary>
internal static class SampleFolder
{
    /// <summary>The folder of a sample.</summary>
    /// <exception cref="DirectoryNotFoundException">The program has been taken out of its repository.</exception>
    public static string Of(string sample)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "samples", sample);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        throw new DirectoryNotFoundException($"There is no samples/{sample} above {AppContext.BaseDirectory}.");
    }
}
