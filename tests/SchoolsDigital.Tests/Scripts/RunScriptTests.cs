namespace SchoolsDigital.Tests.Scripts;

public sealed class RunScriptTests : IDisposable
{
    private const string Source = "shared/Schools/School.cs";

    // Builds make the program's file, and the program says how it was called.
    private const string Dotnet = """
        build) mkdir -p "$top/artifacts/bin/SchoolsDigital.Local/release" "$top/artifacts/bin/SchoolsDigital.Benchmarks/release" "$top/artifacts/bin/SchoolsDigital.Attacks/release"
          touch() { echo built >"$1"; }
          touch "$top/artifacts/bin/SchoolsDigital.Local/release/schoolsdigital.dll"
          touch "$top/artifacts/bin/SchoolsDigital.Attacks/release/SchoolsDigital.Attacks.dll"
          mkdir -p "$top/artifacts/bin/SchoolsDigital.AzureBenchmarks/release"
          touch "$top/artifacts/bin/SchoolsDigital.AzureBenchmarks/release/SchoolsDigital.AzureBenchmarks.dll"
          touch "$top/artifacts/bin/SchoolsDigital.Benchmarks/release/SchoolsDigital.Benchmarks.dll" ;;
        exec) shift; printf '<%s>' "${@##*/}"; exit 7 ;;
        """;

    private readonly ScriptFolder folder = new();

    public RunScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for bash on Linux and macOS.");
        foreach (
            var file in (string[])
                [
                    Source,
                    "local/Program.cs",
                    "benchmarks/Program.cs",
                    "tests/SchoolsDigital.Attacks/Program.cs",
                    "functions/Program.cs",
                    "tests/SchoolsDigital.AzureBenchmarks/Program.cs",
                    "tests/SchoolsDigital.DurableEngine/TaskHub.cs",
                    "tests/SchoolsDigital.DurableEngine/azurite/package-lock.json",
                    "tests/SchoolsDigital.DurableWorker/Program.cs",
                    "host.json",
                    "global.json",
                    ".editorconfig",
                ]
        )
        {
            folder.Write(file, "text");
        }

        foreach (var file in (string[])["BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props"])
        {
            folder.Write(file, "text");
        }

        folder.WriteDotnet(Dotnet);
    }

    private int Builds => folder.CountCalls("build ");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_NoDotnet_SaysWhatIsMissingInOneSentence()
    {
        // Arrange
        File.Delete(folder.PathOf("commands/dotnet"));

        // Act
        var result = await folder.RunAsync("run");

        // Assert
        Assert.Equal(2, result.Code);
        Assert.Contains(".NET SDK 10.0 and there is no dotnet command", Assert.Single(result.Error));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Run_OlderSdk_NamesWhatWasFound()
    {
        // Arrange
        folder.Write(
            "dotnet",
            """
            case $1 in
            --list-sdks) echo "8.0.404 [/usr/share]"; echo "9.0.100 [/usr/share]" ;;
            *) echo "A compatible SDK was not found." >&2; exit 155 ;;
            esac
            """,
            "commands"
        );

        // Act
        var result = await folder.RunAsync("run");

        // Assert
        Assert.Equal(2, result.Code);
        Assert.Contains("10.0.100 or a later 10.0, and only 8.0.404 9.0.100 was found", Assert.Single(result.Error));
    }

    [Fact]
    public async Task Run_FirstTime_BuildsAndHandsOverArgumentsAndExitCode()
    {
        // Act
        var result = await folder.RunAsync("run", "check", "a file.yaml", "*", "");

        // Assert
        Assert.Equal(7, result.Code);
        Assert.Equal("<schoolsdigital.dll><check><a file.yaml><*><>", Assert.Single(result.Output));
        Assert.Equal(1, Builds);
    }

    [Fact]
    public async Task Run_NothingChanged_DoesNotBuildAgain()
    {
        // Act
        await folder.RunAsync("run");
        var second = await folder.RunAsync("run");

        // Assert
        Assert.Equal(1, Builds);
        Assert.Empty(second.Error);
    }

    [Fact]
    public async Task Run_FileChanged_BuildsAgain()
    {
        // Act
        await folder.RunAsync("run");
        folder.Write(Source, "other");
        await folder.RunAsync("run");

        // Assert
        Assert.Equal(2, Builds);
    }

    [Fact]
    public async Task Run_FileDeleted_BuildsAgain()
    {
        // Act
        await folder.RunAsync("run");
        File.Delete(folder.PathOf(Source));
        await folder.RunAsync("run");

        // Assert
        Assert.Equal(2, Builds);
    }

    [Fact]
    public async Task Run_OldTextBroughtBackWithItsOldTime_BuildsAgain()
    {
        // Act
        await folder.RunAsync("run");
        folder.Write(Source, "other");
        File.SetLastWriteTimeUtc(folder.PathOf(Source), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await folder.RunAsync("run");

        // Assert
        Assert.Equal(2, Builds);
    }

    [Fact]
    public async Task Run_BuildFails_ShowsWhyAndRunsNothing()
    {
        // Arrange
        folder.WriteDotnet("build) echo 'School.cs(3,1): error CS1002: ; expected'; exit 1 ;;\nexec) echo ran ;;");

        // Act
        var first = await folder.RunAsync("run");
        var second = await folder.RunAsync("run");

        // Assert
        Assert.Equal(1, first.Code);
        Assert.Contains(first.Error, line => line.Contains("CS1002"));
        Assert.Empty(first.Output);
        Assert.Equal(1, second.Code);
    }

    [Fact]
    public async Task Run_Bench_RunsTheBenchmarks()
    {
        // Act
        var result = await folder.RunAsync("run", "bench", "storage");

        // Assert
        Assert.Equal("<SchoolsDigital.Benchmarks.dll><storage>", Assert.Single(result.Output));
        Assert.Equal(1, folder.CountCalls("build", "SchoolsDigital.Benchmarks.csproj"));
    }

    [Fact]
    public async Task Run_BenchAzure_FetchesTheEmulatorOnceAndRunsTheAzureBenchmarks()
    {
        // Arrange
        folder.Write(
            "npm",
            """echo "npm $*" >>"$top/calls"; mkdir node_modules; echo >node_modules/.package-lock.json""",
            "commands"
        );

        // Act
        var first = await folder.RunAsync("run", "bench", "azure", "fan");
        var second = await folder.RunAsync("run", "bench", "azure", "fan");

        // Assert
        Assert.Equal("<SchoolsDigital.AzureBenchmarks.dll><fan>", Assert.Single(first.Output));
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(1, folder.CountCalls("build", "SchoolsDigital.AzureBenchmarks.csproj"));
        Assert.Equal(1, folder.CountCalls("npm ci"));
    }

    [Fact]
    public async Task Run_Attack_RunsTheAttacks()
    {
        // Act
        var result = await folder.RunAsync("run", "attack", "numbers");

        // Assert
        Assert.Equal("<SchoolsDigital.Attacks.dll><numbers>", Assert.Single(result.Output));
        Assert.Equal(1, folder.CountCalls("build", "SchoolsDigital.Attacks.csproj"));
    }
}
