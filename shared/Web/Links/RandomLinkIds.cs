using System.Security.Cryptography;

namespace SchoolsDigital.Web.Links;

/// <summary>Ids that are left to chance, as every real round needs them.</summary>
public sealed class RandomLinkIds : ILinkIds
{
    /// <inheritdoc/>
    public LinkId Next(string subject)
    {
        Span<byte> bytes = stackalloc byte[LinkId.Length];
        RandomNumberGenerator.Fill(bytes);
        return LinkId.FromBytes(bytes);
    }
}
