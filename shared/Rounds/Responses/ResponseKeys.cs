using System.Buffers.Binary;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Responses;

/// <summary>
/// Where a response is kept, worked out from the link with a secret that is not in the database, and the seal upon it.
/// Someone who holds the database and not the secret can neither read a response nor say whose it is; someone who holds
/// the link finds it again from any device.
/// </summary>
public sealed class ResponseKeys
{
    /// <summary>The shortest secret that is accepted, in bytes.</summary>
    public const int ShortestSecret = 32;

    private readonly KeyedHash keyed;

    /// <summary>Takes the service's secret, which never changes while a round is open.</summary>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public ResponseKeys(ReadOnlyMemory<byte> secret)
    {
        keyed =
            secret.Length >= ShortestSecret
                ? new(secret)
                : throw new ArgumentException(
                    $"The secret has {secret.Length} bytes. Give it at least {ShortestSecret} random bytes.",
                    nameof(secret)
                );
        Seal = new(secret.Span, "responses");
    }

    /// <summary>By which a store knows the secret again that it was written with: 32 hexadecimal digits that say nothing about it.</summary>
    public string Fingerprint => Derive("fingerprint").ToString("x32");

    /// <summary>What responses are sealed with.</summary>
    internal Seal Seal { get; }

    /// <summary>The name of a school within one round's responses: 16 hexadecimal digits.</summary>
    public string OfSchool(string round, int urn) => Derive($"school|{round}|{urn}").ToString("x32")[..16];

    /// <summary>The name of one respondent within one round's responses: 32 hexadecimal digits.</summary>
    public string OfRespondent(string round, LinkId link) => Derive($"respondent|{round}|{link}").ToString("x32");

    /// <summary>The name of what somebody said about a session of a series, by their booking: 32 hexadecimal digits.</summary>
    public string OfFeedback(string series, string booking) => Derive($"feedback|{series}|{booking}").ToString("x32");

    /// <summary>
    /// What a respondent is told to quote: 8 letters and digits that are not mistaken for each other. Whoever holds the
    /// database and not the secret cannot find the response by it.
    /// </summary>
    public string ReferenceOf(string round, LinkId link)
    {
        const string alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var value = Derive($"reference|{OfRespondent(round, link)}");
        return string.Create(
            8,
            value,
            static (characters, bits) =>
            {
                for (var index = 0; index < characters.Length; index++)
                {
                    characters[index] = alphabet[(int)(bits >> (5 * index)) & 31];
                }
            }
        );
    }

    /// <summary>A secret of 32 bytes for another use, from which this one cannot be worked out.</summary>
    public byte[] SecretFor(string use)
    {
        var derived = new byte[KeyedHash.Length];
        keyed.Of(Encoding.UTF8.GetBytes($"secret|{use}"), derived);
        return derived;
    }

    private UInt128 Derive(string subject)
    {
        Span<byte> hash = stackalloc byte[KeyedHash.Length];
        keyed.Of(Encoding.UTF8.GetBytes(subject), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
