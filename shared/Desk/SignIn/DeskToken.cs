using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>A secret that lets another program work at the desk.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="User">Whom the program counts as.</param>
public sealed record DeskToken(string Secret, DeskUser User)
{
    /// <summary>Whether this is the secret; takes as long whatever is wrong with it.</summary>
    public bool Is(string text) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(Secret)),
            SHA256.HashData(Encoding.UTF8.GetBytes(text))
        );

    /// <summary>Says nothing of the secret, should it reach a log.</summary>
    public override string ToString() => $"A token of {User.Name}";
}
