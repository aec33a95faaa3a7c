using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Local.Hosting;

/// <summary>The secrets of one data folder: what signs links, and what hides whose a response is.</summary>
/// <param name="LinkKeys">The keys that links, form tokens and sessions are signed with.</param>
/// <param name="ResponseSecret">The secret of <see cref="ResponseKeys"/>.</param>
public sealed record HostKeys(IReadOnlyList<LinkKey> LinkKeys, ReadOnlyMemory<byte> ResponseSecret)
{
    /// <summary>New secrets, left to chance.</summary>
    public static HostKeys Create(DateTimeOffset now) =>
        new(
            [new(1, RandomNumberGenerator.GetBytes(LinkKey.ShortestSecret), now)],
            RandomNumberGenerator.GetBytes(ResponseKeys.ShortestSecret)
        );

    /// <summary>The secrets of a rehearsal: the same seed gives the same. Whoever knows the seed knows them.</summary>
    public static HostKeys OfSeed(string seed, DateTimeOffset now) =>
        new([new(1, Derive(seed, "links"), now)], Derive(seed, "responses"));

    /// <summary>Whether links, forms and responses are the same with these keys as with others.</summary>
    public bool HasSameSecretsAs(HostKeys other) =>
        ResponseSecret.Span.SequenceEqual(other.ResponseSecret.Span)
        && LinkKeys.Count == other.LinkKeys.Count
        && LinkKeys.Zip(other.LinkKeys).All(pair => IsSame(pair.First, pair.Second));

    /// <summary>Says nothing about the secrets, should it reach a log.</summary>
    public override string ToString() => $"{LinkKeys.Count} link keys and a response secret";

    private static bool IsSame(LinkKey one, LinkKey other) =>
        one.Id == other.Id && one.Secret.Span.SequenceEqual(other.Secret.Span);

    private static byte[] Derive(string seed, string use) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes(use));
}
