using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>
/// What each name points at: one small file for each, called by the hash of the name, because a name may be longer than
/// a file system allows, differ from another in case only, or mean something to it. The file has the content's hash and
/// the name, a line each. Reading needs no lock; the rest is called by one thread at a time.
/// </summary>
internal sealed class FilePointers(string folder, string incoming)
{
    // Counted when first asked, by reading every pointer once, so that a year's retention does not read them anew for each.
    private Dictionary<ContentHash, int>? counts;

    /// <summary>Makes the folder where it is missing.</summary>
    public void Prepare() => Directory.CreateDirectory(folder);

    /// <summary>What a name points at; null where it points at nothing.</summary>
    public ContentHash? Read(string name) => ReadFile(PathOf(name));

    /// <summary>Points a name at a file.</summary>
    public void Write(string name, ContentHash hash)
    {
        var before = counts is null ? null : Read(name);
        var temporary = DurableFile.NameIn(incoming);
        using (var file = DurableFile.Create(temporary))
        {
            file.Write(Encoding.UTF8.GetBytes($"{hash}\n{name}\n"));
            file.Flush(flushToDisk: true);
        }

        DurableFile.Replace(temporary, PathOf(name));
        Tally(before, -1);
        Tally(hash, 1);
    }

    /// <summary>Takes a name away.</summary>
    public void Remove(string name)
    {
        var before = Read(name);
        DurableFile.Delete(PathOf(name));
        Tally(before, -1);
    }

    /// <summary>How many names point at a file.</summary>
    public int Count(ContentHash hash)
    {
        counts ??= Directory
            .EnumerateFiles(folder)
            .Select(ReadFile)
            .OfType<ContentHash>()
            .GroupBy(pointed => pointed)
            .ToDictionary(names => names.Key, names => names.Count());
        return counts.GetValueOrDefault(hash);
    }

    private static ContentHash? ReadFile(string path)
    {
        using var file = DurableFile.TryOpen(path);
        if (file is null)
        {
            return null;
        }

        using var reader = new StreamReader(file);
        var hash = new ContentHash(reader.ReadLine() ?? "");
        return hash.IsWellFormed
            ? hash
            : throw new InvalidDataException($"The file {path} does not start with the hash of a content.");
    }

    private void Tally(ContentHash? hash, int change)
    {
        if (counts is not null && hash is { } pointed)
        {
            counts[pointed] = counts.GetValueOrDefault(pointed) + change;
        }
    }

    private string PathOf(string name) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
}
