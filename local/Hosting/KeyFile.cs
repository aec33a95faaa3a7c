using System.Text.Json;
using SchoolsDigital.Invitations;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Surveys;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Keeps the secrets of a data folder beside its databases and never in them, readable by their owner alone. Whoever
/// backs up only the databases has answers that nobody can put a name to.
/// </summary>
public static class KeyFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the file, or makes it where there is none.</summary>
    /// <param name="path">Its path, in a folder that this process holds.</param>
    /// <param name="make">Makes the first secrets.</param>
    /// <exception cref="InvalidDataException">It cannot be read as keys; without them every link sent so far is lost.</exception>
    public static HostKeys Open(string path, Func<HostKeys> make)
    {
        if (File.Exists(path))
        {
            return Read(path);
        }

        var keys = make();
        Write(path, keys);
        return keys;
    }

    private static HostKeys Read(string path)
    {
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

    private static void Write(string path, HostKeys keys)
    {
        var stored = new Stored(
            [.. keys.LinkKeys.Select(key => new StoredKey(key.Id, key.Secret.ToArray(), key.CreatedAt))],
            keys.ResponseSecret.ToArray()
        );
        var temporary = $"{path}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, stored, Options);
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(temporary, path);
    }

    private sealed record Stored(IReadOnlyList<StoredKey> LinkKeys, byte[] ResponseSecret);

    private sealed record StoredKey(byte Id, byte[] Secret, DateTimeOffset CreatedAt);
}
