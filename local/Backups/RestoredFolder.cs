namespace SchoolsDigital.Local.Backups;

/// <summary>What came of restoring a copy.</summary>
/// <param name="MadeAt">When the copy was made (UTC).</param>
/// <param name="Held">How many mails of each authority are held.</param>
internal sealed record RestoredFolder(DateTimeOffset MadeAt, IReadOnlyDictionary<string, int> Held);
