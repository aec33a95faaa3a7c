using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Puts the mailbox into a host.</summary>
internal static class MailboxSetup
{
    /// <summary>Adds the mailbox.</summary>
    /// <exception cref="InvalidDataException">Mail goes to people and not to the folder.</exception>
    public static IServiceCollection AddMailbox(this IServiceCollection services, IMailSender sender, string folder) =>
        sender is FolderMailSender
            ? services
                .AddSingleton(new MailFolder(folder))
                .AddSingleton(MailboxAddresses.Create())
                .AddSingleton<IRoutes, MailboxRoutes>()
            : throw new InvalidDataException(
                "--mailbox shows mail that stays on this computer, but your mail goes by SMTP. Leave out --mailbox, or take SCHOOLSDIGITAL_Mail__Smtp__Host out of the environment to try the service out."
            );
}
