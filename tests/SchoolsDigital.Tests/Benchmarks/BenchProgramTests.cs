using System.Text.Json;
using SchoolsDigital.Benchmarks;
using SchoolsDigital.Local.Commands;
using Spectre.Console;

namespace SchoolsDigital.Tests.Benchmarks;

public sealed class BenchProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;
    private readonly StringWriter written = new();
    private readonly List<string> foldersSeen = [];

    public void Dispose()
    {
        written.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_UnknownName_SaysWhichNamesExist()
    {
        // Act
        var code = await RunAsync("lunch");

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("no bench called lunch", written.ToString());
        Assert.Contains("  alpha ", written.ToString());
        Assert.Contains("  beta ", written.ToString());
        Assert.Contains("./run bench azure --help", written.ToString());
        Assert.Empty(foldersSeen);
    }

    [Fact]
    public async Task RunAsync_OneName_RunsThatOneOnly()
    {
        // Act
        var code = await RunAsync("beta");

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("Figure of beta", written.ToString());
        Assert.DoesNotContain("Figure of alpha", written.ToString());
    }

    [Fact]
    public async Task RunAsync_NoName_WritesEveryFigureWithItsRatio()
    {
        // Act
        var code = await RunAsync();

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        using var file = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "bench.json"), TestContext.Current.CancellationToken)
        );
        var figures = file.RootElement.EnumerateArray().ToList();
        Assert.Equal(["Figure of alpha", "Figure of beta"], figures.Select(f => f.GetProperty("name").GetString()));
        Assert.All(
            figures,
            figure =>
            {
                Assert.Equal(
                    ["name", "value", "unit", "baseline", "ratio"],
                    figure.EnumerateObject().Select(property => property.Name)
                );
                Assert.Equal(1_234, figure.GetProperty("value").GetDouble());
                Assert.Equal(0.5, figure.GetProperty("ratio").GetDouble());
            }
        );
    }

    [Fact]
    public async Task RunAsync_NoName_ShowsNumbersAlignedToTheRight()
    {
        // Act
        await RunAsync();

        // Assert
        var lines = written.ToString().Split('\n');
        var header = lines.Single(line => line.Contains("Baseline"));
        var row = lines.Single(line => line.Contains("Figure of alpha"));
        Assert.Equal(
            header.IndexOf("Value", StringComparison.Ordinal) + 5,
            row.IndexOf("1,234", StringComparison.Ordinal) + 5
        );
        Assert.EndsWith("0.50", row.TrimEnd());
    }

    [Fact]
    public async Task RunAsync_BenchWritesFiles_LeavesNoneBehind()
    {
        // Act
        await RunAsync();

        // Assert
        Assert.Equal(2, foldersSeen.Count);
        Assert.All(foldersSeen, seen => Assert.False(Directory.Exists(seen)));
        Assert.Equal(["bench.json"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Catalogue_AllBenches_HaveDifferentNamesAndASentence()
    {
        // Assert
        Assert.Distinct(BenchCatalogue.All.Select(bench => bench.Name));
        Assert.All(BenchCatalogue.All, bench => Assert.Matches("^[a-z-]+$", bench.Name));
        Assert.All(BenchCatalogue.All, bench => Assert.EndsWith(".", bench.Summary));
    }

    [Fact]
    public void Ratio_NoBaseline_IsZero()
    {
        Assert.Equal(0, new BenchFigure("Memory", 300, "MB", Baseline: 0).Ratio);
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        var console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.No,
                Out = new AnsiConsoleOutput(written),
                Interactive = InteractionSupport.No,
            }
        );
        return BenchProgram.RunAsync(
            arguments,
            [Bench("alpha"), Bench("beta")],
            console,
            folder,
            TestContext.Current.CancellationToken
        );
    }

    private Bench Bench(string name) =>
        new(
            name,
            "Measures nothing.",
            async (target, cancellationToken) =>
            {
                foldersSeen.Add(target);
                await File.WriteAllTextAsync(Path.Combine(target, "some.db"), "x", cancellationToken);
                return [new($"Figure of {name}", 1_234, "things/s", 2_468)];
            }
        );
}
