using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Local.Backups;

/// <summary>A copy of keys in a file of its own, never in that of the data: whoever has both can read every answer.</summary>
internal static class KeysCopy
{
    /// <summary>Where the keys of a copy are by default.</summary>
    public static string Beside(string copy) => $"{copy}.keys";

    /// <summary>Writes keys, unless they are there.</summary>
    /// <exception cref="UnusableBackupException">Other keys are there.</exception>
    public static void Write(string path, HostKeys keys)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            KeyFile.Write(path, keys);
        }
        else if (!KeyFile.Read(path).HasSameSecretsAs(keys))
        {
            throw new UnusableBackupException(
                $"The file {path} holds other keys, which something else may need. Nothing was changed. Give another place for the keys."
            );
        }
    }
}
