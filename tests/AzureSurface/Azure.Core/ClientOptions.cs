using Azure.Core.Pipeline;

namespace Azure.Core;

public abstract class ClientOptions
{
    public HttpPipelineTransport Transport { get; set; } = null!;

    public RetryOptions Retry { get; } = new();
}
