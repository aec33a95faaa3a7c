namespace Azure;

public abstract class Page<T>
{
    public abstract IReadOnlyList<T> Values { get; }

    public abstract string? ContinuationToken { get; }

    public abstract Response GetRawResponse();
}
