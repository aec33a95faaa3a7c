using SchoolsDigital.Local.Commands;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        error.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task RunAsync_AddressOfAProxy_LinksBeginWithIt()
    {
        // Arrange
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var output = new StoppingWriter("Ctrl+C stops it.", stop);

        // Act
        var code = await CommandLine.RunAsync(
            ["serve", "--address", "https://schools.example.org", "--port", "0", "--data", folder.PathOf("data")],
            output,
            error,
            stop.Token
        );

        // Assert
        Assert.Empty(error.ToString());
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("https://schools.example.org/desk/sign-in/", output.ToString());
    }

    [Theory]
    [InlineData("schools.example.org")]
    [InlineData("ftp://schools.example.org")]
    [InlineData("https://schools.example.org/survey")]
    public async Task RunAsync_AddressThatIsNotWhole_IsBadInputAndSaysWhatToGive(string address)
    {
        // Arrange
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var output = new StoppingWriter("Ctrl+C stops it.", stop);

        // Act
        var code = await CommandLine.RunAsync(
            ["serve", "--address", address, "--port", "0", "--data", folder.PathOf("data")],
            output,
            error,
            stop.Token
        );

        // Assert
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("such as https://schools.example.org", error.ToString());
    }
}
