using SchoolsDigital.Tests.Architecture;
using SchoolsDigital.Tests.Scripts;

namespace SchoolsDigital.Tests.Infra;

/// <summary>The check of a release lets a copy pass that is well, and says of any other what is wrong.</summary>
public sealed class CheckReleaseTests
{
    private const string Health = "/health";
    private const string Form = "/health/form";

    [Fact]
    public async Task CheckRelease_CopyThatIsWell_SaysNothing()
    {
        await using var copy = await DeployedCopy.StartAsync(request => request.Path == Health ? 200 : null);

        var result = await CheckAsync(copy.Address + "/");

        Assert.Empty(result.Error);
        Assert.Empty(result.Output);
        Assert.Equal(0, result.Code);
    }

    [Fact]
    public async Task CheckRelease_CopyThatNeedsAMoment_IsAskedAgain()
    {
        // Arrange
        var asked = 0;
        await using var copy = await DeployedCopy.StartAsync(request =>
            request.Path != Health ? null
            : ++asked < 3 ? 503
            : 200
        );

        // Act
        var result = await CheckAsync(copy.Address);

        // Assert
        Assert.Equal(0, result.Code);
        Assert.Equal(3, asked);
    }

    [Theory]
    [InlineData("GET", Health, 503, "/health answers 503 after 3 attempts")]
    [InlineData("GET", Form, 500, "/health/form answers 500, where it should be 200")]
    [InlineData("GET", Form, 200, "/health/form has no form with a token")]
    [InlineData("POST", Form, 500, "/health/form answers 500 when it is sent")]
    [InlineData("POST", Form, 400, "/health/form answers 400 when it is sent")]
    [InlineData("POST", Form, 200, "/health/form answers 200 when it is sent")]
    public async Task CheckRelease_CopyThatIsNotWell_IsRefusedWithItsAnswer(
        string method,
        string path,
        int status,
        string problem
    )
    {
        // Arrange
        await using var copy = await DeployedCopy.StartAsync(request =>
            request.Method == method && request.Path == path ? status
            : request.Path == Health ? 200
            : null
        );

        // Act
        var result = await CheckAsync(copy.Address);

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains(problem, result.Error[0], StringComparison.Ordinal);
        Assert.Equal($"The copy is {status}.", result.Error[1]);
    }

    [Fact]
    public async Task CheckRelease_NobodyThere_IsRefused()
    {
        // Arrange
        var copy = await DeployedCopy.StartAsync(_ => null);
        var address = copy.Address;
        await copy.DisposeAsync();

        // Act
        var result = await CheckAsync(address);

        // Assert
        Assert.Equal(1, result.Code);
        Assert.Contains("/health answers 000", result.Error[0], StringComparison.Ordinal);
    }

    private static Task<ScriptResult> CheckAsync(string address) =>
        Command.RunAsync(
            "bash",
            [Path.Combine(Repository.Root, "infra/check-release"), address],
            new Dictionary<string, string> { ["CHECK_TRIES"] = "3", ["CHECK_PAUSE"] = "0" }
        );
}
