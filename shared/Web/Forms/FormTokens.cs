using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Web.Forms;

/// <summary>
/// The hidden field that proves that a form came from a page of ours, given to this link or session. Nothing is stored, so
/// two tabs and the back button do no harm.
/// </summary>
/// <remarks>21 bytes: key id, minutes since 1970 (4), signature (16) over both and the subject's hash.</remarks>
public sealed class FormTokens(LinkKeys keys, TimeProvider clock)
{
    /// <summary>The name of the hidden field.</summary>
    public const string FieldName = "_token";

    /// <summary>How long a page may stay open before its form must be confirmed once more.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int SubjectAt = 5;
    private const int Bytes = SubjectAt + LinkKey.SignatureLength;
    private const int MessageLength = SubjectAt + SHA256.HashSizeInBytes;

    /// <summary>A token for a form that is shown to a subject now.</summary>
    public string Issue(string subject)
    {
        Span<byte> message = stackalloc byte[MessageLength];
        message[0] = keys.Newest.Id;
        BinaryPrimitives.WriteUInt32BigEndian(message[1..], NowInMinutes());
        HashSubject(subject, message[SubjectAt..]);

        Span<byte> token = stackalloc byte[Bytes];
        message[..SubjectAt].CopyTo(token);
        keys.Newest.Sign(SignatureUse.FormToken, message, token[SubjectAt..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Looks at the token that came back from a subject.</summary>
    public FormTokenState Check(string? token, string subject)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (
            token is not { Length: Bytes / 3 * 4 }
            || Base64Url.DecodeFromChars(token, bytes, out _, out var written) is not OperationStatus.Done
            || written != Bytes
            || keys.Find(bytes[0]) is not { } key
        )
        {
            return FormTokenState.Foreign;
        }

        Span<byte> message = stackalloc byte[MessageLength];
        bytes[..SubjectAt].CopyTo(message);
        HashSubject(subject, message[SubjectAt..]);
        if (!key.Verifies(SignatureUse.FormToken, message, bytes[SubjectAt..]))
        {
            return FormTokenState.Foreign;
        }

        var age = (long)NowInMinutes() - BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]);
        return age <= Lifetime.TotalMinutes ? FormTokenState.Good : FormTokenState.Expired;
    }

    private uint NowInMinutes() => (uint)(clock.GetUtcNow().ToUnixTimeSeconds() / 60);

    private static void HashSubject(string subject, Span<byte> hash) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(subject), hash);
}
