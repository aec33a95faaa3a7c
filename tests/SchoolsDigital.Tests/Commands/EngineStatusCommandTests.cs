using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Workflows;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Commands;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Commands;

public sealed class EngineStatusCommandTests : IDisposable
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
    public async Task Status_WorkflowsInSeveralStates_CountsThemAndListsWhatNeedsAPerson()
    {
        // Arrange
        await RunSomeWorkflowsAsync();

        // Act
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("Workflows: 1 running, 1 paused, 1 completed", output.ToString());
        Assert.Contains("Paused: stranger (Contract.Unheard.V1): ", output.ToString());
        Assert.Contains("Set aside: Event Said of listener: ", output.ToString());
        Assert.DoesNotContain("not a word", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Status_Json_SaysTheSameForPrograms()
    {
        // Arrange
        await RunSomeWorkflowsAsync();

        // Act
        await RunAsync("engine", "status", "--data", folder.Path, "--json");

        // Assert
        using var result = JsonDocument.Parse(output.ToString());
        Assert.Equal(1, result.RootElement.GetProperty("instances").GetProperty("paused").GetInt32());
        Assert.Equal("stranger", result.RootElement.GetProperty("paused")[0].GetProperty("instanceId").GetString());
        Assert.Equal("event", result.RootElement.GetProperty("setAside")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Status_ServiceIsRunning_LooksBesideIt()
    {
        // Arrange
        await RunSomeWorkflowsAsync();
        await using var host = await LocalHost.StartAsync(
            folder.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );

        // Act
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("1 completed", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Status_FolderWithoutWorkflows_SaysSoAndLeavesItAsItIs()
    {
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        Assert.NotEqual(ExitCode.Ok, code);
        Assert.Contains("holds no workflows", error.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Status_DatabaseOfALaterVersion_IsRefusedWithItsOwnCode()
    {
        // Arrange
        using (var connection = new SqliteConnection($"Data Source={folder.PathOf("workflows.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        // Act
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.NewerDatabase, code);
        Assert.Contains("version 99", error.ToString());
    }

    [Fact]
    public async Task Status_FileThatIsNoDatabase_SaysThatItCannotBeUsed()
    {
        // Arrange
        await File.WriteAllTextAsync(
            folder.PathOf("workflows.db"),
            new string('x', 4_096),
            TestContext.Current.CancellationToken
        );

        // Act
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("workflows.db cannot be ", error.ToString());
        Assert.DoesNotContain("inside the program", error.ToString());
    }

    [Fact]
    public async Task Status_FolderThatIsAFile_IsBadInput()
    {
        // Arrange
        var file = folder.PathOf("note.txt");
        await File.WriteAllTextAsync(file, "x", TestContext.Current.CancellationToken);

        // Act
        var code = await RunAsync("engine", "status", "--data", file);

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("note.txt", error.ToString());
    }

    [Fact]
    public async Task Status_NoSuchFolder_IsBadInputAndMakesNone()
    {
        // Act
        var code = await RunAsync("engine", "status", "--data", folder.PathOf("nowhere"));

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("nowhere", error.ToString());
        Assert.False(Directory.Exists(folder.PathOf("nowhere")));
    }

    [Fact]
    public async Task Status_FolderWithoutAnEngine_IsBadInputAndMakesNone()
    {
        // Act
        var code = await RunAsync("engine", "status", "--data", folder.Path);

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.False(File.Exists(folder.PathOf("workflows.db")));
    }

    private async Task RunSomeWorkflowsAsync()
    {
        using var held = DataFolder.Open(folder.Path);
        await using var services = new ServiceCollection()
            .AddSingleton<AttemptLog, MemoryAttemptLog>()
            .BuildServiceProvider();
        await using var engine = EmbeddedEngine.Start(
            held.WorkflowsFile,
            ContractCatalogue.Create(),
            services,
            new VirtualClock(new DateTimeOffset(2026, 9, 7, 8, 0, 0, TimeSpan.Zero))
        );
        var token = TestContext.Current.CancellationToken;
        var unheard = new WorkflowName<string, string>("Contract.Unheard.V1");
        await engine.Client.StartAsync(EchoInTurnWorkflow.Name, "done", ["a"], token);
        await engine.Client.StartAsync(ListenWorkflow.Name, "listener", new ListenOrder(2, 0), token);
        await engine.Client.StartAsync(unheard, "stranger", "x", token);
        await engine.Client.RaiseEventAsync("listener", new EventName<string>("Said"), "not a word", token);
        await engine.WhenIdleAsync(token);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
}
