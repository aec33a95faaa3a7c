namespace SchoolsDigital.Tests.Consultations;

/// <summary>The sample consultations and the published schema, as they stand in the repository.</summary>
internal static class Samples
{
    public static TheoryData<string> All { get; } = ["norfolk-ict-services", "portsmouth-digital"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string sample) => Path.Combine(Root, "samples", sample, "consultation.yaml");

    public static string SchemaPath => Path.Combine(Root, "shared", "Consultations", "consultation.schema.json");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SchoolsDigital.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
