using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Engine.Histories;

/// <summary>The histories that stand beside this file, one per workflow version and story worth keeping.</summary>
internal static class RecordedHistories
{
    private static string Folder => Path.Combine(Repository.Root, "tests/SchoolsDigital.Tests/Engine/Histories");

    /// <summary>The names of all, the stored name of the workflow first: <c>Contract.Listen.V1-still-waits</c>.</summary>
    public static IEnumerable<string> All =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static bool Has(string name) => File.Exists(PathOf(name));

    public static WorkflowHistory Read(string name) => WorkflowHistory.Parse(File.ReadAllText(PathOf(name)));

    public static void Write(string name, WorkflowHistory history) => File.WriteAllText(PathOf(name), history.ToJson());

    private static string PathOf(string name) => Path.Combine(Folder, $"{name}.json");
}
