namespace SchoolsDigital.Kernel.Storage;

/// <summary>A record as it was read, with the version that a later change must still find.</summary>
/// <param name="Value">The record.</param>
/// <param name="Version">Opaque: an ETag. Changes with every write.</param>
public sealed record Versioned<T>(T Value, string Version)
    where T : class;
