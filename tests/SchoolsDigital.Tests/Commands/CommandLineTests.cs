using System.CommandLine;
using SchoolsDigital.Local.Commands;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task RunAsync_AskedForHelpOrNothing_ExplainsItself(params string[] arguments)
    {
        // Act
        var code = await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("consultation of its schools", output.ToString());
        Assert.Contains("--json", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task RunAsync_Version_IsThatOfTheProgram()
    {
        // Act
        var code = await CommandLine.RunAsync(["--version"], output, error, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.Matches(@"^\d+\.\d+\.\d+", output.ToString());
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("--fly")]
    [InlineData("@fly")]
    public async Task RunAsync_UnknownArgument_IsBadInputAndNamesIt(string argument)
    {
        // Act
        var code = await CommandLine.RunAsync([argument], output, error, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(argument, error.ToString());
        Assert.Contains("--help", error.ToString());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task RunAsync_DataFolderInUse_SaysSoInOneLineWithItsOwnCode()
    {
        // Act
        var code = await RunAsync(_ => throw new DataFolderInUseException("/data"));

        // Assert
        Assert.Equal(ExitCode.DataFolderInUse, code);
        Assert.Contains("/data is in use", OnlyLineOf(error));
    }

    [Fact]
    public async Task RunAsync_DatabaseOfLaterVersion_NamesBothVersionsWithItsOwnCode()
    {
        // Act
        var code = await RunAsync(_ => throw new NewerDatabaseException("/data/engine.db", found: 9, known: 4));

        // Assert
        Assert.Equal(ExitCode.NewerDatabase, code);
        Assert.Contains("version 9", OnlyLineOf(error));
        Assert.Contains("up to 4", OnlyLineOf(error));
    }

    [Fact]
    public async Task RunAsync_FileIsMissing_IsBadInputThatNamesTheFile()
    {
        // Act
        var code = await RunAsync(_ => File.ReadAllText("/nowhere/contacts.csv"));

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("/nowhere/contacts.csv", OnlyLineOf(error));
    }

    [Fact]
    public async Task RunAsync_UnforeseenException_IsOneLineWithoutAStackTrace()
    {
        // Act
        var code = await RunAsync(_ => throw new InvalidOperationException("First line.\nSecond line."));

        // Assert
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("First line. Second line. (InvalidOperationException)", OnlyLineOf(error));
    }

    [Fact]
    public async Task RunAsync_JsonAfterACommand_ReachesTheCommand()
    {
        // Arrange
        var json = false;

        // Act
        var code = await RunAsync(parsed => json = parsed.GetValue(CommonOptions.Json), "--json");

        // Assert
        Assert.Equal(ExitCode.Ok, code);
        Assert.True(json);
    }

    [Fact]
    public async Task RunAsync_StoppedByItsCaller_SaysThatItDidNotFinish()
    {
        // Act
        var code = await RunAsync(_ => throw new OperationCanceledException());

        // Assert
        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal("Stopped before it had finished.", OnlyLineOf(error));
    }

    private static string OnlyLineOf(StringWriter writer) =>
        Assert.Single(writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    private Task<int> RunAsync(Action<ParseResult> action, params string[] options)
    {
        var command = new Command("act");
        command.SetAction(action);
        var root = SchoolsDigitalCommand.Create();
        root.Subcommands.Add(command);
        return CommandLine.RunAsync(root, ["act", .. options], output, error, TestContext.Current.CancellationToken);
    }
}
