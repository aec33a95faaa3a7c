using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Writes a desk session into a cookie's value and reads it back, signed, so that nothing about it can be changed.</summary>
/// <remarks>Version, key id, session id (16), signed in and seen (8 each, seconds), coordinator in UTF-8, signature (16).</remarks>
internal sealed class DeskSessions(LinkKeys keys, TimeProvider clock)
{
    private const byte Version = 1;
    private const int IdAt = 2;
    private const int SignedInAt = IdAt + LinkId.Length;
    private const int SeenAt = SignedInAt + sizeof(long);
    private const int CoordinatorAt = SeenAt + sizeof(long);
    private const int Shortest = CoordinatorAt + LinkKey.SignatureLength;
    private const int Longest = Shortest + DeskSession.LongestCoordinator;

    /// <summary>Begins a session for a coordinator whose one-time link was just used up.</summary>
    public DeskSession Begin(LinkId id, string coordinator) =>
        new(id, coordinator, clock.GetUtcNow(), clock.GetUtcNow());

    /// <summary>The cookie's value for a session.</summary>
    /// <exception cref="ArgumentException">The coordinator's name is too long.</exception>
    public string Seal(DeskSession session)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        bytes[0] = Version;
        bytes[1] = keys.Newest.Id;
        session.Id.WriteTo(bytes[IdAt..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[SignedInAt..], session.SignedInAt.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64BigEndian(bytes[SeenAt..], session.SeenAt.ToUnixTimeSeconds());
        var signatureAt =
            CoordinatorAt
            + Encoding.UTF8.GetBytes(session.Coordinator, bytes.Slice(CoordinatorAt, DeskSession.LongestCoordinator));
        keys.Newest.Sign(SignatureUse.DeskSession, bytes[..signatureAt], bytes[signatureAt..]);
        return Base64Url.EncodeToString(bytes[..(signatureAt + LinkKey.SignatureLength)]);
    }

    /// <summary>The session of a cookie's value, seen now; null where it is forged, too old or was left alone for too long.</summary>
    public DeskSession? Open(string? cookie)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        if (
            cookie is null
            || cookie.Length > Base64Url.GetEncodedLength(Longest)
            || Base64Url.DecodeFromChars(cookie, bytes, out _, out var length) is not OperationStatus.Done
            || length < Shortest
            || bytes[0] != Version
            || keys.Find(bytes[1]) is not { } key
        )
        {
            return null;
        }

        var signatureAt = length - LinkKey.SignatureLength;
        if (!key.Verifies(SignatureUse.DeskSession, bytes[..signatureAt], bytes[signatureAt..length]))
        {
            return null;
        }

        var session = new DeskSession(
            LinkId.FromBytes(bytes[IdAt..SignedInAt]),
            Encoding.UTF8.GetString(bytes[CoordinatorAt..signatureAt]),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[SignedInAt..])),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[SeenAt..]))
        );
        var now = clock.GetUtcNow();
        return session.IsAliveAt(now) ? session with { SeenAt = now } : null;
    }
}
