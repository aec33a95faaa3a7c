using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure;

public abstract class Response : IDisposable
{
    public abstract int Status { get; }

    public abstract string ReasonPhrase { get; }

    public abstract Stream? ContentStream { get; set; }

    public abstract string ClientRequestId { get; set; }

    public abstract void Dispose();

    protected internal abstract bool TryGetHeader(string name, [NotNullWhen(true)] out string? value);

    protected internal abstract bool TryGetHeaderValues(
        string name,
        [NotNullWhen(true)] out IEnumerable<string>? values
    );

    protected internal abstract bool ContainsHeader(string name);

    protected internal abstract IEnumerable<HttpHeader> EnumerateHeaders();
}
