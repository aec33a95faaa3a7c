using System.Net.Sockets;
using Azure.Data.Tables;
using DotNet.Testcontainers.Builders;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>
/// The storage emulator: one that already runs at the development address (<c>npx azurite --skipApiVersionCheck</c>), or one
/// in a container, shared by all tests. Where there is neither, the tests skip and say so.
/// </summary>
internal static class Azurite
{
    private const string Image = "mcr.microsoft.com/azure-storage/azurite:3.35.0";
    private const int DevelopmentPort = 10_002;

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    /// <summary>The connection string of its account.</summary>
    public static async Task<string> ConnectAsync()
    {
        Assert.SkipWhen(
            typeof(TableServiceClient).Assembly.GetName().Name == "AzureSurface",
            "No feed has the packages Azure.Data.Tables and Azure.Storage.Blobs, and their shapes have no code."
        );
        try
        {
            return await Started.Value;
        }
        catch (Exception failure)
        {
            Assert.Skip(
                $"No Azurite runs at 127.0.0.1:{DevelopmentPort}, and no container could be started: {failure.Message}"
            );
            throw;
        }
    }

    private static async Task<string> StartAsync()
    {
        if (await RunsAlreadyAsync())
        {
            return "UseDevelopmentStorage=true";
        }

        // The clients may speak a newer version of the protocol than the emulator knows; what they use of it is older.
        var container = new ContainerBuilder(Image)
            .WithCommand(
                "azurite",
                "--blobHost",
                "0.0.0.0",
                "--queueHost",
                "0.0.0.0",
                "--tableHost",
                "0.0.0.0",
                "--skipApiVersionCheck"
            )
            .WithPortBinding(10_000, 10_000)
            .WithPortBinding(10_001, 10_001)
            .WithPortBinding(DevelopmentPort, DevelopmentPort)
            .Build();
        await container.StartAsync();
        return "UseDevelopmentStorage=true";
    }

    private static async Task<bool> RunsAlreadyAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", DevelopmentPort);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
