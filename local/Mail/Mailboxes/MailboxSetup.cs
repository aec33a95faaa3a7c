using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Puts the mailbox into a host.</summary>
internal static class MailboxSetup
{
    /// <summary>Adds the mailbox where mail goes to a folder, and nothing where it goes to people.</summary>
    public static IServiceCollection AddMailbox(this IServiceCollection services, IMailSender sender, string folder) =>
        sender is FolderMailSender
            ? services.AddSingleton(new MailFolder(folder)).AddSingleton<IRoutes, MailboxRoutes>()
            : services;
}
