using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Roles;

/// <summary>Somebody who has a role at the desk of an authority.</summary>
/// <param name="Email">Their address, as it was typed. By it they are invited, and known wherever they sign in.</param>
/// <param name="Name">What the ledger calls them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Since">When they were invited (UTC).</param>
public sealed record DeskPerson(string Email, string Name, DeskRole Role, DateTimeOffset Since)
{
    private const int IdBytes = 16;

    /// <summary>The same for one address however it is written, in every authority, and says nothing of it in addresses and logs.</summary>
    public string Id => IdOf(Email);

    /// <summary>The id of whoever has an address.</summary>
    public static string IdOf(string email)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant()));
        return Convert.ToHexStringLower(hash.AsSpan(0, IdBytes));
    }
}
