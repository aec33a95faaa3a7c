using System.Diagnostics;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>Builds a copy of a project of the service that breaks every gate once, because a gate that nobody has seen closed may be open.</summary>
[Trait("Category", "Slow")]
public sealed class BuildGateTests : IDisposable
{
    // The line of the workflow below on which the first ban is broken.
    private const int FirstBan = 7;

    private static readonly string[] BuildFiles =
    [
        "global.json",
        ".editorconfig",
        "BannedSymbols.txt",
        "Directory.Build.props",
        "Directory.Packages.props",
        "shared/BannedSymbols.txt",
        "shared/Directory.Build.props",
        "shared/Kernel/SchoolsDigital.Kernel.csproj",
        "shared/Web/SchoolsDigital.Web.csproj",
    ];

    private readonly string copy = Directory.CreateTempSubdirectory("gate-").FullName;

    public BuildGateTests()
    {
        foreach (var file in BuildFiles)
        {
            Write(file, Repository.ReadFile(file).Text);
        }
    }

    public void Dispose() => Directory.Delete(copy, recursive: true);

    [Fact]
    public async Task Build_EveryGateBrokenOnce_FailsAtEachPlace()
    {
        // Arrange
        var bans = BannedEntries().ToList();
        Write(
            "shared/Web/Gate/BanWorkflow.cs",
            Workflow(bans.Select(ban => BannedUses.ByEntry.GetValueOrDefault(ban, "")))
        );
        Write("shared/Web/Gate/Other.cs", "namespace SchoolsDigital.Gate;\n\ninternal sealed class AnotherName;\n");
        Write(
            "shared/Web/Gate/Null.cs",
            "namespace SchoolsDigital.Gate;\n\ninternal static class Null { static string A => null; }\n"
        );
        Write("shared/Web/Gate/Block.cs", "namespace SchoolsDigital.Gate\n{\n    internal static class Block { }\n}\n");
        Write(
            "shared/Web/Gate/Unused.cs",
            "using System.Text;\n\nnamespace SchoolsDigital.Gate;\n\ninternal static class Unused;\n"
        );

        // Act
        var said = await BuildAsync();

        // Assert
        Assert.Empty(bans.Where((_, index) => !Fails(said, "BanWorkflow.cs", FirstBan + index, "RS0030")));
        Assert.True(Fails(said, "Other.cs", 3, "MA0048"));
        Assert.True(Fails(said, "Null.cs", 3, "CS8603"));
        Assert.True(Fails(said, "Block.cs", 1, "IDE0161"));
        Assert.True(Fails(said, "Unused.cs", 1, "IDE0005"));
    }

    // The compiler looks at summaries only where it finds nothing else.
    [Fact]
    public async Task Build_PublicTypeWithoutSummary_Fails()
    {
        // Arrange
        Write("shared/Web/Gate/Untold.cs", "namespace SchoolsDigital.Gate;\n\npublic sealed class Untold;\n");

        // Act
        var said = await BuildAsync();

        // Assert
        Assert.True(Fails(said, "Untold.cs", 3, "CS1591"));
    }

    [Fact]
    public void BanList_EveryEntry_HasAUseThatBreaksIt()
    {
        Assert.Equal(
            BannedUses.ByEntry.Keys.Order(StringComparer.Ordinal),
            BannedEntries().Order(StringComparer.Ordinal)
        );
    }

    private static bool Fails(string[] said, string file, int line, string code) =>
        said.Any(sentence => sentence.Contains($"/{file}({line},") && sentence.Contains($"error {code}"));

    private static IEnumerable<string> BannedEntries() =>
        from list in (string[])["BannedSymbols.txt", "shared/BannedSymbols.txt"]
        from line in Repository.ReadFile(list).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select line.Split(';')[0];

    private static string Workflow(IEnumerable<string> uses) =>
        $$"""
            namespace SchoolsDigital.Gate;

            internal static class BanWorkflow
            {
                internal static async Task RunAsync()
                {
            {{string.Join('\n', uses)}}
                }
            }

            """;

    private void Write(string file, string text)
    {
        var path = Path.Combine(copy, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<string[]> BuildAsync()
    {
        // Servers that outlive the build would keep the copy open.
        using var build = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "build",
                    "shared/Web",
                    "-v:q",
                    "-nologo",
                    "-tl:off",
                    "-nodeReuse:false",
                    "-p:UseSharedCompilation=false",
                ]
            )
            {
                WorkingDirectory = copy,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said.Split('\n');
    }
}
