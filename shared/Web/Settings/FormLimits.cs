namespace SchoolsDigital.Web.Settings;

/// <summary>
/// How much a form may send. Far above what our questions allow, so that an answer that is somewhat too long is told so by
/// its field, and far below what would hurt.
/// </summary>
public sealed record FormLimits
{
    /// <summary>The whole body. An answer of 10,000 characters takes up to 120,000 bytes on the way.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How many fields.</summary>
    public int Fields { get; init; } = 1000;

    /// <summary>The name of a field.</summary>
    public int NameBytes { get; init; } = 200;

    /// <summary>One value.</summary>
    public int ValueBytes { get; init; } = 400_000;
}
