using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SchoolsDigital.Imports;
using SchoolsDigital.Local.Commands;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Imports;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Commands;

/// <summary>The command line imports while the service runs, through it, and says what it says without.</summary>
public sealed class ServiceImportTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private LocalHost host = null!;
    private WebServer server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => folder.PathOf("data");

    public async ValueTask InitializeAsync()
    {
        host = await LocalHost.StartAsync(Data, cancellationToken: Token);
        server = await WebServer.StartAsync(host, 0, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Import_ServiceRuns_SaysAndDoesTheSameAsWithoutOne()
    {
        // Arrange
        using var file = ServiceFile.Write(host, server.Address);
        var alone = folder.PathOf("alone");
        (string Kind, string Text, string[] More)[] steps =
        [
            ("register", ImportHost.Register(20), ["--dry-run"]),
            ("register", ImportHost.Register(20) + "\r\n12,926,1,Broken,State-funded primary,1", []),
            ("register", ImportHost.Register(20), []),
            ("register", ImportHost.Register(12), []),
            ("register", ImportHost.Register(12), ["--force"]),
            ("register", "Name\r\nNobody", []),
            ("contacts", ImportHost.Contacts(13), ["--keep-until", "2099-01-01"]),
            ("contacts", ImportHost.Contacts(13), ["--json", "--keep-until", "2099-01-01"]),
        ];

        // Act
        var (through, direct) = (new List<string>(), new List<string>());
        foreach (var (kind, text, more) in steps)
        {
            through.Add(await RunAsync(Data, kind, text, more));
            direct.Add(await RunAsync(alone, kind, text, more));
        }

        // Assert
        Assert.Equal(direct, through);
        Assert.Equal(["0", "0", "0", "2", "0", "2", "0", "0"], through.Select(said => said.Split('|')[0]));
        Assert.Equal(12, (await host.Get<RegisterStore>().ReadAsync(ImportHost.Authority, Token)).Schools.Count);
        var imports = await host.Get<ImportStore>().ListAsync(ImportHost.Authority, Token);
        Assert.DoesNotContain(imports, import => !import.HasEnded);
    }

    [Fact]
    public async Task Import_NobodyAnswersWhereTheFileSays_SaysThatTheFolderIsInUse()
    {
        var without = await RunAsync(Data, "register", ImportHost.Register(3));
        using var file = ServiceFile.Write(host, new("http://127.0.0.1:9/"));
        var stale = await RunAsync(Data, "register", ImportHost.Register(3));

        Assert.StartsWith($"{ExitCode.DataFolderInUse}|", without, StringComparison.Ordinal);
        Assert.StartsWith($"{ExitCode.DataFolderInUse}|", stale, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ServiceFile_IsForItsOwnerAloneAndGoesWithTheService()
    {
        var path = Path.Combine(Data, "service.json");

        using (ServiceFile.Write(host, server.Address))
        {
            Assert.True(
                OperatingSystem.IsWindows()
                    || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)
            );
        }

        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Api_WithoutTheToken_TakesNothing(string? token)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = token is null
            ? null
            : new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent(ImportHost.Register(3));

        using var answer = await client.PostAsync("desk/api/imports?kind=register&authority=norfolk", content, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await host.Get<ImportStore>().AuthoritiesAsync(Token));
    }

    // The web server's own limit is 30 million bytes.
    [Fact]
    public async Task Api_FileLargerThanOtherRequestsMayBe_IsTaken()
    {
        var large = new StringBuilder("URN,Name\r\n").Append('x', 40_000_000).ToString();
        using var file = ServiceFile.Write(host, server.Address);

        var said = await RunAsync(Data, "register", large);

        Assert.Contains("LA (code)", said);
    }

    private async Task<string> RunAsync(string data, string kind, string text, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var file = folder.PathOf("import.csv");
        await File.WriteAllTextAsync(file, text, Token);
        var code = await CommandLine.RunAsync(
            ["import", kind, file, "--authority", ImportHost.Authority, "--data", data, .. more],
            output,
            error,
            Token
        );
        return $"{code}|{output}{error}";
    }
}
