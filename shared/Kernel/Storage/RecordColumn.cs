namespace SchoolsDigital.Kernel.Storage;

/// <summary>A property of a record as a store with typed columns keeps it.</summary>
/// <param name="Name">The property's name; with <see cref="RecordColumns.JsonSuffix"/> where the value is JSON text.</param>
/// <param name="Value">A <see cref="string"/>, a <see cref="bool"/> or a <see cref="long"/>.</param>
public readonly record struct RecordColumn(string Name, object Value);
