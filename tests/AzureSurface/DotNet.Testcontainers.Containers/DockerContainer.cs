using AzureSurface;

namespace DotNet.Testcontainers.Containers;

public class DockerContainer
{
    public virtual Task StartAsync(CancellationToken ct = default) => throw Surface.Only;
}
