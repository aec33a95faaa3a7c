using Microsoft.Extensions.Configuration;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Mail;

/// <summary>Chooses the local host's sender by its settings: SMTP where <c>Mail:Smtp:Host</c> is set, else the folder.</summary>
public static class LocalMail
{
    /// <summary>The section that <see cref="SmtpMailOptions"/> are read from.</summary>
    public const string SmtpSection = "Mail:Smtp";

    /// <summary>Whether the settings name an SMTP server, so that mail goes to people.</summary>
    public static bool IsBySmtp(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration.GetSection(SmtpSection)[nameof(SmtpMailOptions.Host)]);

    /// <summary>Makes the sender. Called at start, so that wrong settings stop the host and not a mail.</summary>
    /// <exception cref="ArgumentException">The settings are wrong; the message says how to mend them.</exception>
    public static IMailSender SenderFrom(IConfiguration configuration, string folder, TimeProvider clock)
    {
        if (!IsBySmtp(configuration))
        {
            return new FolderMailSender(folder, clock);
        }

        var section = configuration.GetSection(SmtpSection);

        try
        {
            return new SmtpMailSender(section.Get<SmtpMailOptions>()!, clock);
        }
        catch (InvalidOperationException wrongKind)
        {
            throw new ArgumentException(
                $"The settings under {SmtpSection} cannot be read. {wrongKind.Message}",
                nameof(configuration),
                wrongKind
            );
        }
    }
}
