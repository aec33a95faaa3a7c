using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Imports;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Imports;

/// <summary>The code of today runs over an import of a former day: confirmed late, out of date by then, and planned again.</summary>
public sealed class ImportHistoryTests
{
    private const string Story = "Import.V1-planned-again";

    private static string PathOf =>
        Path.Combine(Repository.Root, "tests/SchoolsDigital.Tests/Imports/Histories", $"{Story}.json");

    [Fact]
    public async Task FindDisagreement_RecordedHistory_IsNone()
    {
        if (!File.Exists(PathOf))
        {
            await RecordAsync();
            Assert.Fail($"{Story} had no history. One was recorded just now: look at it and commit it.");
        }

        var history = await ReadAsync();

        Assert.Contains("Import.Apply.V1", history);
        Assert.Null(Replay(history));
    }

    [Fact]
    public async Task FindDisagreement_BrokenOnPurpose_NamesBoth()
    {
        var history = await ReadAsync();

        Assert.Equal(
            "history has step 1: activity Import.Guess.V1, the code asked for step 1: activity Import.Plan.V1",
            Replay(history.Replace("Import.Plan.V1", "Import.Guess.V1"))
        );
    }

    private static Task<string> ReadAsync() => File.ReadAllTextAsync(PathOf, TestContext.Current.CancellationToken);

    private static string? Replay(string history)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        return new WorkflowReplayer(new WorkflowCatalogue().AddImports(), services).FindDisagreement(
            WorkflowHistory.Parse(history)
        );
    }

    private static async Task RecordAsync()
    {
        await using var host = await ImportHost.StartAsync();
        var import = await host.UploadAsync(ImportHost.Register(3));
        await host.ImportAsync(ImportHost.Register(2));
        await host.ConfirmAsync(import);
        await host.ConfirmAsync(await host.FindAsync(import.Ref), force: true);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf)!);
        await File.WriteAllTextAsync(PathOf, host.Host.Engine.ReadHistory(import.Ref.Instance)!.ToJson());
    }
}
