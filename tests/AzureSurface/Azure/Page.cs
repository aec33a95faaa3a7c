namespace Azure;

public abstract class Page<T>
{
    public abstract IReadOnlyList<T> Values { get; }
}
