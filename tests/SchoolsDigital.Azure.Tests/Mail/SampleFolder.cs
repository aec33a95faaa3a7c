namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>Where the samples are in the working copy that these tests were built from.</summary>
internal static class SampleFolder
{
    public static string Of(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SchoolsDigital.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository only."),
            "samples",
            name
        );
    }
}
