using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Shows one mail as its receiver sees it.</summary>
internal sealed class MailPage(MailFolder folder) : IPage
{
    private const string NameParameter = "mail";

    /// <inheritdoc/>
    public static string Route => $"{MailboxPage.Path}/{{{NameParameter}}}";

    /// <summary>The page of a mail.</summary>
    public static string PathOf(string name) => $"{MailboxPage.Path}/{name}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(LocalVisitor.Show(request, () => Show(request)));

    private IResult Show(PageRequest request)
    {
        if (folder.Open(request[NameParameter]) is not { } mail)
        {
            return Page.NotFound();
        }

        // The mail's HTML is in a frame, which pages otherwise have none of.
        return new FramedResult(Page.Ok<MailView>(mail));
    }
}
