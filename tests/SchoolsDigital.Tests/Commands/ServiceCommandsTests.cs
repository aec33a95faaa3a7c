using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Commands;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Commands;

public sealed class ServiceCommandsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Check_SoundFile_WritesTheReportAndEndsWell()
    {
        // Act
        var path = Samples.PathOf("norfolk-ict-services");
        var code = await RunAsync("check", path);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        var golden = await File.ReadAllTextAsync(
            Path.Combine(Samples.Root, "tests/SchoolsDigital.Tests/Consultations/Golden/norfolk-ict-services.txt"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(LinesAfterTheFirst(golden), LinesAfterTheFirst(output.ToString()));
    }

    [Fact]
    public async Task Check_FileWithErrors_IsBadInputWithPlaceAndRemedy()
    {
        // Arrange
        var path = folder.PathOf("consultation.yaml");
        await File.WriteAllTextAsync(path, "version: 1\ncode: Not A Code\n", TestContext.Current.CancellationToken);

        // Act
        var code = await RunAsync("check", path);

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains($"{path}:2:7: error:", output.ToString());
    }

    [Fact]
    public async Task ImportRegister_DryRunThenForReal_ChangesOnlyForReal()
    {
        // Act
        var rehearsed = await ImportAsync("register", "register.csv", "--dry-run");
        var applied = await ImportAsync("register", "register.csv");
        var again = await ImportAsync("register", "register.csv");

        // Assert
        Assert.Equal((ExitCode.Ok, ExitCode.Ok, ExitCode.Ok), (rehearsed.Code, applied.Code, again.Code));
        Assert.Contains("65 schools added", rehearsed.Text);
        Assert.Contains("dry run", rehearsed.Text);
        Assert.Contains("65 schools added", applied.Text);
        Assert.Contains("All of it is in force", applied.Text);
        Assert.Contains("0 schools added, 0 changed, 0 removed, 65 unchanged", again.Text);
    }

    [Fact]
    public async Task ImportRegister_OfAnotherArea_AsksToBeForced()
    {
        // Arrange
        await ImportAsync("register", "register.csv");

        // Act
        var refused = await RunAsync(
            "import",
            "register",
            Path.Combine(Samples.Root, "samples", "norfolk-ict-services", "register.csv"),
            "--authority",
            "portsmouth",
            "--data",
            folder.Path
        );

        // Assert
        Assert.Equal(ExitCode.BadInput, refused);
        Assert.Contains("add --force", output.ToString());
    }

    [Fact]
    public async Task ImportContacts_RowThatCannotBeUsed_IsNamedByLineColumnAndReason()
    {
        // Arrange
        await ImportAsync("register", "register.csv");
        var file = folder.PathOf("contacts.csv");
        await File.WriteAllTextAsync(
            file,
            "URN,Name,Role,Email,Primary\n116182,,Head teacher,head.116182@example.org,yes\n116187,,Head teacher,nowhere,yes\n",
            TestContext.Current.CancellationToken
        );

        // Act
        var code = await RunAsync("import", "contacts", file, "--authority", "portsmouth", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("Line 3, column Email:", output.ToString());
        Assert.Contains("1 contacts added", output.ToString());
    }

    [Fact]
    public async Task Round_StartedAndShown_SaysWhenItOpens()
    {
        // Act
        var started = await RunAsync("round", "start", Samples.PathOf("portsmouth-digital"), "--data", folder.Path);
        var shown = await RunAsync("round", "status", "--data", folder.Path);
        var unknown = await RunAsync(
            "round",
            "cancel",
            "nothing",
            "--authority",
            "portsmouth",
            "--reason",
            "A try",
            "--data",
            folder.Path
        );

        // Assert
        Assert.Equal((ExitCode.Ok, ExitCode.Ok, ExitCode.BadInput), (started, shown, unknown));
        Assert.Contains("Portsmouth Digital survey 2021", output.ToString());
        Assert.Contains("There is no round nothing", error.ToString());
    }

    [Theory]
    [InlineData("2026-13-01", "is not a date such as")]
    [InlineData("2026-12-18", "There is no round nothing of portsmouth")]
    public async Task Extend_CannotBe_SaysWhy(string until, string words)
    {
        string[] order = ["round", "extend", "nothing", "--authority", "portsmouth", "--until", until];

        var code = await RunAsync([.. order, "--data", folder.Path]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(words, error.ToString());
    }

    [Fact]
    public async Task DeskLink_FolderNobodyHolds_SignsInWhoeverServesItNext()
    {
        // Act
        var code = await RunAsync("desk", "link", "--viewer", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        var link = new Uri(output.ToString().Trim());
        await using var host = await LocalHost.StartAsync(folder.Path, cancellationToken: Token);
        Assert.NotNull(await host.Get<DeskLinks>().FindOpenAsync(link.Segments[^1], Token));
    }

    [Fact]
    public async Task DeskLink_AddressOfAProxy_BeginsWithIt()
    {
        var code = await RunAsync("desk", "link", "--address", "https://schools.example.org", "--data", folder.Path);

        Assert.Equal(ExitCode.Ok, code);
        Assert.StartsWith("https://schools.example.org/desk/sign-in/", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rehearse")]
    [InlineData("serve")]
    [InlineData("check")]
    [InlineData("import", "register")]
    [InlineData("import", "contacts")]
    [InlineData("round", "start")]
    [InlineData("round", "status")]
    [InlineData("round", "cancel")]
    [InlineData("round", "extend")]
    [InlineData("round", "hold")]
    [InlineData("round", "resume")]
    [InlineData("round", "remind")]
    [InlineData("round", "close")]
    [InlineData("desk", "link")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Help_EveryCommand_ExplainsItself(params string[] command)
    {
        // Act
        var code = await RunAsync([.. command, "--help"]);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains(command[^1], output.ToString());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string LinesAfterTheFirst(string text) => string.Join('\n', text.Trim().Split('\n').Skip(1));

    private async Task<(int Code, string Text)> ImportAsync(string what, string file, params string[] more)
    {
        output.GetStringBuilder().Clear();
        var path = Path.Combine(Samples.Root, "samples", "portsmouth-digital", file);
        var code = await RunAsync(["import", what, path, "--authority", "portsmouth", "--data", folder.Path, .. more]);
        return (code, output.ToString());
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
}
