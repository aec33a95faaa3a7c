using Testcontainers.Azurite;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The storage emulator in a container, which ends with this process. Only built where <c>DockerTests</c> is set.</summary>
internal static class AzuriteContainer
{
    private const string Image = "mcr.microsoft.com/azure-storage/azurite:3.35.0";

    /// <summary>Starts it and gives the connection string of its account.</summary>
    public static async Task<string> StartAsync()
    {
        // The clients may speak a newer version of the protocol than the emulator knows; what they use of it is older.
        var container = new AzuriteBuilder(Image).WithCommand("--skipApiVersionCheck").Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }
}
