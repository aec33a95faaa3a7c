using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Shows one mail as its receiver sees it.</summary>
internal sealed class MailPage(MailFolder folder, MailboxAddresses addresses) : IPage
{
    private const string NameParameter = "mail";

    /// <inheritdoc/>
    public static string Route => $"{MailboxAddresses.Route}/{{{NameParameter}}}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(addresses.Show(request, () => Show(request)));

    private IResult Show(PageRequest request)
    {
        if (folder.Open(request[NameParameter]) is not { } mail)
        {
            return Page.NotFound();
        }

        // The mail's HTML is in a frame, which pages otherwise have none of.
        return new FramedResult(Page.Ok<MailView>(new MailModel(mail, addresses)));
    }
}
