using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Keys;

/// <summary>
/// What mails in the outbox are sealed with and named by. A reminder goes only to people who have not answered, so that
/// without the key not even the name of its row may say who it went to.
/// </summary>
public sealed class MailKeys
{
    private const int NameLength = 16;

    private readonly byte[] nameKey;

    /// <summary>Takes a secret that is not in the store, and that never changes while mails are kept.</summary>
    public MailKeys(ReadOnlySpan<byte> secret)
    {
        nameKey = secret.ToArray();
        Seal = new(secret, "mail");
    }

    /// <summary>What mails are sealed with.</summary>
    internal Seal Seal { get; }

    /// <summary>The name of a recipient within the mails of one kind, as 32 hexadecimal digits. Another kind gives another, or the kinds of one person could be put together.</summary>
    internal string NameOf(string authority, string round, string kind, string recipient)
    {
        var subject = Encoding.UTF8.GetBytes($"name|{authority}|{round}|{kind}|{recipient}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(nameKey, subject).AsSpan(0, NameLength));
    }

    /// <summary>The name under which it is kept that an address gets no mail of a group, as 32 hexadecimal digits.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="group">The group of mails.</param>
    /// <param name="hash">The hash of the address by which earlier versions named the row, so that theirs can be renamed without it.</param>
    internal string NameOfStop(string authority, string group, string hash)
    {
        var subject = Encoding.UTF8.GetBytes($"stop|{authority}|{group}|{hash}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(nameKey, subject).AsSpan(0, NameLength));
    }
}
