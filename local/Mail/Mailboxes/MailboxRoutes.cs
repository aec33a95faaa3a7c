using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>The routes of the mailbox; a host that was not asked for it has none of them.</summary>
internal sealed class MailboxRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<MailboxPage>();
        endpoints.MapPage<MailPage>();
        endpoints.MapPage<MailHtmlPage>();
    }
}
