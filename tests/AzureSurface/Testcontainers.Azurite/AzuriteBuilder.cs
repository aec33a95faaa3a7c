using AzureSurface;

namespace Testcontainers.Azurite;

public sealed class AzuriteBuilder
{
    public AzuriteBuilder(string image) => throw Surface.Only;

    public AzuriteBuilder WithCommand(params string[] command) => throw Surface.Only;

    public AzuriteContainer Build() => throw Surface.Only;
}
