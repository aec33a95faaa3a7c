using System.Text.Json;

namespace SchoolsDigital.Local.Backups;

/// <summary>What a backup holds. Written last and signed with the keys of its data, so that a changed one is known without trusting it.</summary>
/// <param name="Format">Which layout it has; see <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">The moment as of which the data is (UTC).</param>
/// <param name="Keys">By which its keys are known again. They say nothing about the keys.</param>
/// <param name="Entries">Every file in it.</param>
internal sealed record BackupManifest(
    int Format,
    DateTimeOffset MadeAt,
    IReadOnlyList<string> Keys,
    IReadOnlyList<BackupEntry> Entries
)
{
    /// <summary>The layout that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>How long a manifest may be: enough for a million files.</summary>
    public const int MaxBytes = 256 * 1_024 * 1_024;

    /// <summary>The manifest's own name in the backup.</summary>
    public const string Name = "manifest.json";

    /// <summary>The name of its signature.</summary>
    public const string SignatureName = "manifest.signature";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The manifest as it is written and signed.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads it; null where it is none.</summary>
    public static BackupManifest? TryRead(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
