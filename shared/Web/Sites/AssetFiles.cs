using System.Security.Cryptography;
using System.Text;

namespace SchoolsDigital.Web.Sites;

/// <summary>The stylesheets and scripts that pages load, all of them our own copies. Kept in memory, already compressed.</summary>
public sealed class AssetFiles
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, AssetFile> files = new(StringComparer.Ordinal);

    /// <summary>Loads them.</summary>
    public AssetFiles()
    {
        var assembly = typeof(AssetFiles).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(resource[Prefix.Length..], new(resource, content));
            hash.AppendData(Encoding.UTF8.GetBytes(resource));
            hash.AppendData(content);
        }

        Version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>Changes with any of the files. One version for all, since scripts name each other by relative paths.</summary>
    public string Version { get; }

    /// <summary>The file of a name; null where there is none.</summary>
    public AssetFile? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>The address of a file, which never changes what it gives.</summary>
    public string PathOf(string name) => $"/assets/{Version}/{name}";
}
