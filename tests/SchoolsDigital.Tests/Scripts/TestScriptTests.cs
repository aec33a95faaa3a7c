namespace SchoolsDigital.Tests.Scripts;

public sealed class TestScriptTests : IDisposable
{
    // A test process writes the results that the test has laid out for it and ends with their exit code.
    private const string Exec = """
        exec) project=$(basename "$2" .dll)
          while [[ $1 != -xml ]]; do shift; done
          if [[ -f $top/$project.xml ]]; then cp "$top/$project.xml" "$2"; fi
          if [[ -f $top/$project.code ]]; then exit "$(cat "$top/$project.code")"; fi ;;
        """;

    private readonly ScriptFolder folder = new();

    public TestScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for bash on Linux and macOS.");
        Project("shared/A", isTest: false);
        Project("tests/A.Tests", isTest: true);
        Project("tests/B.Tests", isTest: true);
        Project("functions/F", isTest: false);
        folder.Write(
            "SchoolsDigital.sln",
            string.Join('\n', Solution("shared\\A", "tests\\A.Tests", "tests\\B.Tests", "functions\\F"))
        );
        folder.WriteDotnet(Exec);
        Results("A.Tests", passed: 3);
        Results("B.Tests", passed: 2);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Test_AllPass_EndsWithTheSums()
    {
        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(0, result.Code);
        Assert.Equal("5 passed, 0 failed, 0 skipped", result.Output[^1]);
        Assert.Equal(1, folder.CountCalls("build SchoolsDigital.sln", "Release"));
        Assert.Equal(1, folder.CountCalls("csharpier check"));
    }

    [Fact]
    public async Task Test_OneFailsAndOneSkips_SaysSoAndWhy()
    {
        // Arrange
        Results("B.Tests", passed: 2, failed: 1, skipped: 1, code: 1);

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Equal("5 passed, 1 failed, 1 skipped", result.Output[^1]);
        Assert.Contains("Skipped: B.Read_\"No\"_Skips: There is <no> Chromium & no display.", result.Output);
    }

    [Fact]
    public async Task Test_ErrorOutsideATest_CountsAsAFailure()
    {
        // Arrange
        Results("B.Tests", passed: 2, errors: 1, code: 1);

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Equal("5 passed, 1 failed, 0 skipped", result.Output[^1]);
    }

    [Theory]
    [InlineData(134, false, "3 passed, 1 failed, 0 skipped")]
    [InlineData(137, true, "5 passed, 1 failed, 0 skipped")]
    [InlineData(1, true, "5 passed, 1 failed, 0 skipped")]
    public async Task Test_ProcessCrashes_CountsAsAFailure(int code, bool wroteResults, string sums)
    {
        // Arrange
        Results("B.Tests", passed: 2, code: code);
        if (!wroteResults)
        {
            File.Delete(folder.PathOf("B.Tests.xml"));
        }

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Equal(sums, result.Output[^1]);
        Assert.Contains(result.Output, line => line.Contains($"Failed: B.Tests ended with exit code {code}"));
    }

    [Theory]
    [InlineData("restore", "the packages could not be restored")]
    [InlineData("build", "the build")]
    public async Task Test_CannotBuild_ShowsWhyAndEndsWithTheSums(string step, string expected)
    {
        // Arrange
        folder.WriteDotnet($"{step}) echo 'error AB1234'; exit 1 ;;\n" + Exec);

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains("error AB1234", result.Output);
        Assert.Contains($"Failed: {expected}", result.Output);
        Assert.Equal("0 passed, 1 failed, 0 skipped", result.Output[^1]);
    }

    [Fact]
    public async Task Test_FileNotFormatted_IsAFailureBesideTheTests()
    {
        // Arrange
        folder.WriteDotnet("csharpier) echo 'A.cs was not formatted'; exit 1 ;;\n" + Exec);

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains("A.cs was not formatted", result.Output);
        Assert.Equal("5 passed, 1 failed, 0 skipped", result.Output[^1]);
    }

    [Fact]
    public async Task Test_NpmPackagesMissing_InstallsThemOnce()
    {
        // Arrange
        folder.Write("tests/A.Tests/package-lock.json", "{}");
        folder.Write(
            "npm",
            "mkdir -p node_modules; echo \"$PWD $*\" | tee -a \"$top/npm\" >node_modules/.package-lock.json",
            "commands"
        );

        // Act
        await folder.RunAsync("test");
        await folder.RunAsync("test");

        // Assert
        var call = Assert.Single(File.ReadLines(folder.PathOf("npm")));
        Assert.StartsWith(folder.PathOf("tests/A.Tests") + " ci --ignore-scripts", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_NpmFails_SaysWhatIsLeftOutAndGoesOn()
    {
        // Arrange
        folder.Write("tests/A.Tests/package-lock.json", "{}");
        folder.Write("npm", "echo 'npm error 404 smtp-server' >&2; exit 1", "commands");

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Contains(result.Output, line => line.Contains("A.Tests (npm error 404 smtp-server)"));
        Assert.Equal("5 passed, 0 failed, 0 skipped", result.Output[^1]);
    }

    [Fact]
    public async Task Test_NoBrowser_SaysSoAndLetsItsTestsSkip()
    {
        // Arrange
        BrowserTests();

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Contains(
            result.Output,
            line => line.StartsWith("Left out: the tests in a browser", StringComparison.Ordinal)
        );
        Assert.Equal("3 passed, 0 failed, 4 skipped", result.Output[^1]);
    }

    [Fact]
    public async Task Test_NoBrowserButRights_InstallsIt()
    {
        // Arrange
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only an administrator may install a browser.");
        BrowserTests();
        folder.Write("apt-get", "echo \"$*\" >>\"$top/apt\"; ln -s /bin/true \"$top/commands/chromium\"", "commands");

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(["install -y chromium"], File.ReadLines(folder.PathOf("apt")));
        Assert.DoesNotContain(result.Output, line => line.StartsWith("Left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Test_Fast_LeavesOutWhatIsSlow()
    {
        // Arrange
        BrowserTests();

        // Act
        var result = await folder.RunAsync("test", "--fast");

        // Assert
        Assert.Equal("3 passed, 0 failed, 0 skipped", result.Output[^1]);
        Assert.Equal(0, folder.CountCalls("csharpier"));
        Assert.Equal(1, folder.CountCalls("build", "Debug"));
        Assert.Equal(1, folder.CountCalls("/debug/A.Tests.dll", "-trait- Category=Slow"));
    }

    [Fact]
    public async Task Test_Name_RunsOnlyWhatHasItInItsName()
    {
        // Act
        await folder.RunAsync("test", "Sqlite");

        // Assert
        Assert.Equal(2, folder.CountCalls("exec", "-method *Sqlite*"));
    }

    [Fact]
    public async Task Test_NameThatNoTestHas_IsAFailure()
    {
        // Arrange
        Results("A.Tests", passed: 0);
        Results("B.Tests", passed: 0);

        // Act
        var result = await folder.RunAsync("test", "Sqlte");

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains("Failed: no test has Sqlte in its name", result.Output);
    }

    [Theory]
    [InlineData("echo v18.19.0", "Node.js 20 or later, and 18.19.0 was found")]
    [InlineData(null, "Node.js 20 or later with npm, and it was not found")]
    public async Task Test_NodeTooOldOrMissing_SaysSoInOneSentence(string? node, string expected)
    {
        // Arrange
        File.Delete(folder.PathOf("commands/node"));
        if (node is not null)
        {
            folder.Write("node", node, "commands");
        }

        // Act
        var result = await folder.RunAsync("test");

        // Assert
        Assert.Equal(2, result.Code);
        Assert.Contains(expected, Assert.Single(result.Error));
    }

    [Fact]
    public async Task Test_UnknownOption_ExplainsItself()
    {
        // Act
        var result = await folder.RunAsync("test", "--quick");

        // Assert
        Assert.Equal(2, result.Code);
        Assert.StartsWith("Usage: ./test", result.Error[0]);
    }

    private void BrowserTests()
    {
        Project("tests/C.Browser.Tests", isTest: true);
        Results("C.Browser.Tests", passed: 0, skipped: 4);
        folder.Write("SchoolsDigital.sln", string.Join('\n', Solution("tests\\A.Tests", "tests\\C.Browser.Tests")));
    }

    private static IEnumerable<string> Solution(params string[] projects) =>
        projects.Select(project => $"\"{project}{project[project.LastIndexOfAny(['/', '\\'])..]}.csproj\"");

    private void Project(string path, bool isTest) =>
        folder.Write(
            $"{path}/{Path.GetFileName(path)}.csproj",
            isTest ? "<IsTestProject>true</IsTestProject>" : "<IsTestProject>false</IsTestProject>"
        );

    private void Results(string project, int passed, int failed = 0, int skipped = 0, int errors = 0, int code = 0)
    {
        var reason = string.Concat(Enumerable.Repeat(SkippedTest, skipped));
        folder.Write(
            $"{project}.xml",
            $"""<?xml version="1.0"?><assemblies><assembly name="{project}" errors="{errors}" failed="{failed}" passed="{passed}" """
                + $"""skipped="{skipped}" total="9"><collection passed="7">{reason}</collection></assembly></assemblies>"""
        );
        folder.Write($"{project}.code", $"{code}");
    }

    private const string SkippedTest =
        """<test id="1" name="B.Read_\&quot;No\&quot;_Skips" result="Skip"><reason><![CDATA[There is <no>"""
        + "\nChromium & no display.]]></reason></test>";
}
