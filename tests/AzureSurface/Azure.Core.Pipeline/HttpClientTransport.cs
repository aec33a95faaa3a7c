using AzureSurface;

namespace Azure.Core.Pipeline;

public class HttpClientTransport : HttpPipelineTransport
{
    public HttpClientTransport(HttpMessageHandler messageHandler) => throw Surface.Only;
}
