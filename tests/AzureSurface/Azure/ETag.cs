namespace Azure;

public readonly struct ETag(string etag) : IEquatable<ETag>
{
    public static readonly ETag All = new("*");

    private readonly string? value = etag;

    public static bool operator ==(ETag left, ETag right) => left.Equals(right);

    public static bool operator !=(ETag left, ETag right) => !left.Equals(right);

    public bool Equals(ETag other) => string.Equals(value, other.value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is ETag other && Equals(other);

    public override int GetHashCode() => value is null ? 0 : StringComparer.Ordinal.GetHashCode(value);

    public override string ToString() => value ?? "";
}
