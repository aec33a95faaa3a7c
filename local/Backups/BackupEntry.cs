namespace SchoolsDigital.Local.Backups;

/// <summary>A file in a backup.</summary>
/// <param name="Name">Its path in the data folder, with slashes.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its hash, in hexadecimal digits.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
