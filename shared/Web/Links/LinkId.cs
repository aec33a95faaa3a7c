using System.Buffers.Binary;
using System.Globalization;

namespace SchoolsDigital.Web.Links;

/// <summary>What a link stands for: 128 bits that nobody can guess and that say nothing about whom they belong to.</summary>
public readonly record struct LinkId(UInt128 Value)
{
    /// <summary>How many bytes an id takes.</summary>
    public const int Length = 16;

    /// <summary>Reads an id from its bytes.</summary>
    public static LinkId FromBytes(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads an id as <see cref="ToString"/> writes it; null where it is anything else.</summary>
    public static LinkId? TryParse(string? text) =>
        text is { Length: 2 * Length }
        && UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : null;

    /// <summary>Writes the bytes of the id.</summary>
    public void WriteTo(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <summary>32 lower-case hexadecimal digits, fit for a storage key.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
