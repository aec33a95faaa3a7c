using System.Text.Json;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Local.Hosting;

/// <summary>The secrets of a data folder as a file, readable by its owner alone.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It cannot be read as keys, or other people can read it.</exception>
    public static HostKeys Read(string path)
    {
        CheckMode(path);
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path), Options)!;
            var keys = new HostKeys(
                [.. stored.LinkKeys.Select(key => new LinkKey(key.Id, key.Secret, key.CreatedAt))],
                stored.ResponseSecret
            );

            // Both say what is wrong with the keys that they are given.
            _ = new LinkKeys(keys.LinkKeys);
            _ = new ResponseKeys(keys.ResponseSecret);
            return keys;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"The key file {path} cannot be read: {unreadable.Message} Put back a copy of it; with new keys no link that was sent would work.",
                unreadable
            );
        }
    }

    /// <summary>Writes the file. Once this has returned it is on disk; a crash leaves the whole of it or nothing.</summary>
    public static void Write(string path, HostKeys keys)
    {
        var stored = new Stored(
            [.. keys.LinkKeys.Select(key => new StoredKey(key.Id, key.Secret.ToArray(), key.CreatedAt))],
            keys.ResponseSecret.ToArray()
        );
        var temporary = $"{path}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersOnly;
        }

        // One that a crash has left behind keeps whatever rights it had.
        File.Delete(temporary);
        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, stored, Options);
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(temporary, path);
    }

    private static void CheckMode(string path)
    {
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~(OwnersOnly | UnixFileMode.UserExecute)) != UnixFileMode.None
        )
        {
            throw new InvalidDataException(
                $"Other people on this computer can read the key file {path}. To keep it to yourself: chmod 600 {path}"
            );
        }
    }

    private sealed record Stored(IReadOnlyList<StoredKey> LinkKeys, byte[] ResponseSecret);

    private sealed record StoredKey(byte Id, byte[] Secret, DateTimeOffset CreatedAt);
}
