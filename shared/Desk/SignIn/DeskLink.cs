using System.Security.Cryptography;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>A one-time link to the desk, and the session that it began. The link itself is not kept.</summary>
/// <param name="Role">What whoever uses it may do in every authority; null where it is for a person with roles of their own.</param>
/// <param name="ExpiresAt">Until when it may be used (UTC).</param>
public sealed record DeskLink(DeskRole? Role, DateTimeOffset ExpiresAt)
{
    // As with authorities: the desk belongs to the host, not to one of its authorities.
    private const string Partition = "all";

    /// <summary>The id of the person whom it was sent to (<see cref="Roles.DeskPerson.Id"/>); null for one that the service printed.</summary>
    public string? Person { get; init; }

    /// <summary>When it was made (UTC); null for links of earlier versions.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>What whoever used it is called; null while nobody has.</summary>
    public string? UsedBy { get; init; }

    /// <summary>When it was used (UTC); null while it may be.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>When its session was ended by its owner (UTC); null before that.</summary>
    public DateTimeOffset? SignedOutAt { get; init; }

    /// <summary>Everything that is kept of links.</summary>
    public static RecordRange<DeskLink> All => new("DeskLinks", Partition);

    /// <summary>Where a link stands: under its hash, so that whoever reads the tables cannot sign in with what they see.</summary>
    public static RecordKey<DeskLink> KeyFor(LinkId id)
    {
        Span<byte> bytes = stackalloc byte[LinkId.Length];
        id.WriteTo(bytes);
        return KeyFor(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Where the link of a listed row stands.</summary>
    public static RecordKey<DeskLink> KeyFor(string row) => new("DeskLinks", Partition, row);

    /// <summary>Whether somebody may be signed in by it.</summary>
    public bool IsSessionAt(DateTimeOffset now) =>
        UsedAt is { } used && SignedOutAt is null && now - used < DeskSession.Longest;

    /// <summary>Whether it may still be used.</summary>
    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && SignedOutAt is null && now < ExpiresAt;
}
