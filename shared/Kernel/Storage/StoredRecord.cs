namespace SchoolsDigital.Kernel.Storage;

/// <summary>A record met in a listing: its row key, its value and its version.</summary>
public sealed record StoredRecord<T>(string Row, T Value, string Version)
    where T : class;
