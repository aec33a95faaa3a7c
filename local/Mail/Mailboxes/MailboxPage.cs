using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Lists the mails in the folder, for whoever tries the service out on this computer.</summary>
internal sealed class MailboxPage(MailFolder folder) : IPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/mailbox";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(LocalVisitor.Show(request, () => Show(request)));

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
        return Page.Ok<MailboxView>(new MailboxModel(mails, page, pages));
    }
}
