using AzureSurface;
using DotNet.Testcontainers.Containers;

namespace Testcontainers.Azurite;

public sealed class AzuriteContainer : DockerContainer
{
    internal AzuriteContainer() { }

    public string GetConnectionString() => throw Surface.Only;
}
