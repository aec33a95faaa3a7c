using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>
/// The HTML of a mail, for the frame of <see cref="MailPage"/>: no scripts, nothing from elsewhere, and nothing of this
/// site's within its reach. Its links open beside it.
/// </summary>
internal sealed class MailHtmlPage(MailFolder folder, MailboxAddresses addresses) : IPage
{
    private const string NameParameter = "mail";

    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
        + "sandbox allow-popups allow-popups-to-escape-sandbox";

    /// <inheritdoc/>
    public static string Route => $"{MailboxAddresses.Route}/{{{NameParameter}}}/html";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(addresses.Show(request, () => Show(request)));

    private IResult Show(PageRequest request)
    {
        if (folder.Open(request[NameParameter]) is not { } mail)
        {
            return Page.NotFound();
        }

        var headers = request.Http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "SAMEORIGIN";
        var html = mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.OrdinalIgnoreCase);
        return Results.Bytes(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
    }
}
