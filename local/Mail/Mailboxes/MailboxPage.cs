using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Lists the mails in the folder, for people who try the service out.</summary>
internal sealed class MailboxPage(MailFolder folder, MailboxAddresses addresses) : IPage
{
    /// <inheritdoc/>
    public static string Route => MailboxAddresses.Route;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(addresses.Show(request, () => Show(request)));

    private PageResult Show(PageRequest request)
    {
        var asked = int.TryParse(
            request.Query("page"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        var page = asked && number is > 0 and <= 1_000_000 ? number : 1;
        var (mails, pages) = folder.List(page);
        return Page.Ok<MailboxView>(new MailboxModel(mails, page, pages, addresses));
    }
}
