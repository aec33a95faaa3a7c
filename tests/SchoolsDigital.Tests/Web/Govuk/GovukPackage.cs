namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>The npm package that our components are held against.</summary>
internal static class GovukPackage
{
    public static string AssetsFolder { get; } = Path.Combine(RepositoryRoot(), "shared", "Web", "assets");

    public static string Folder { get; } = Path.Combine(AssetsFolder, "node_modules", "govuk-frontend");

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(
            Directory.Exists(Folder),
            "govuk-frontend is not installed. Run `npm ci` in shared/Web/assets."
        );

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SchoolsDigital.sln")))
        {
            folder =
                folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
