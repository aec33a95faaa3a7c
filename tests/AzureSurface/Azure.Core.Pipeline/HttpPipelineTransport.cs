namespace Azure.Core.Pipeline;

public abstract class HttpPipelineTransport;
