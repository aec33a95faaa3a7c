namespace SchoolsDigital.Storage;

/// <summary>The SHA-256 of a file's content, in 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
