using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Mails;

/// <summary>A mail as its recipient's program draws it, in a sandbox of its own: no script, no form, no picture from elsewhere.</summary>
internal sealed class MailHtmlPage(DeskRounds rounds, Outbox outbox) : MailPage(rounds, outbox), IDeskPage
{
    private const string Sandbox =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    /// <inheritdoc/>
    public static new string Route => MailPage.Route + "/html";

    /// <inheritdoc/>
    protected override IResult Show(DeskVisit visit, MailModel mail)
    {
        if (mail.Content is not { } content)
        {
            return Page.NotFound();
        }

        visit.Request.Http.Response.Headers.ContentSecurityPolicy = Sandbox;
        return Results.Content(content.Html, "text/html; charset=utf-8");
    }
}
