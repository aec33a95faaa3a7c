using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>
/// Where the pages of the mailbox are: under a secret that only those know who have seen what <c>serve</c> prints. A proxy on
/// the same computer makes every visitor look as if they sat at it, so where a request comes from proves nothing.
/// </summary>
/// <param name="Secret">The secret part; another one at every start.</param>
public sealed record MailboxAddresses(string Secret)
{
    /// <summary>The route of the first page.</summary>
    internal const string Route = "/mailbox/{secret}";

    private const int Bytes = 32;

    /// <summary>The first page.</summary>
    public string Home => $"/mailbox/{Secret}";

    /// <summary>Addresses that nobody knows yet.</summary>
    public static MailboxAddresses Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The page of a mail.</summary>
    public string Of(string mail) => $"{Home}/{mail}";

    /// <summary>The HTML of a mail.</summary>
    public string HtmlOf(string mail) => $"{Of(mail)}/html";

    /// <summary>Shows something to those who know the address; for all others there is no such page.</summary>
    internal IResult Show(PageRequest request, Func<IResult> show) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(request["secret"])),
            SHA256.HashData(Encoding.UTF8.GetBytes(Secret))
        )
            ? show()
            : Page.NotFound();

    /// <summary>Says nothing of the secret, should it reach a log.</summary>
    public override string ToString() => "The addresses of the mailbox";
}
