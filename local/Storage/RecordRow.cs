namespace SchoolsDigital.Local.Storage;

/// <summary>One record as it stands in the database.</summary>
internal readonly record struct RecordRow(string Row, string Version, byte[] Body);
