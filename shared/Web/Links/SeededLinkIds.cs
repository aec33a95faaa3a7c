using System.Security.Cryptography;
using System.Text;

namespace SchoolsDigital.Web.Links;

/// <summary>Ids for a rehearsal: the same seed gives the same ids. Whoever knows the seed knows every link.</summary>
public sealed class SeededLinkIds(string seed) : ILinkIds
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(seed);

    /// <inheritdoc/>
    public LinkId Next(string subject)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject), hash);
        return LinkId.FromBytes(hash[..LinkId.Length]);
    }
}
