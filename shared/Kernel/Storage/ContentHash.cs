using System.Buffers;

namespace SchoolsDigital.Kernel.Storage;

/// <summary>The SHA-256 of a file's content, in 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash(string Value)
{
    private const int Digits = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>
    /// Whether this can be the hash of anything. Ask before making a path of one: it may have come in with a request.
    /// </summary>
    public bool IsWellFormed => Value is { Length: Digits } && !Value.AsSpan().ContainsAnyExcept(Hexadecimal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
