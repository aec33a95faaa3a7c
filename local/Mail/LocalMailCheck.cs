using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Service.Checks;

namespace SchoolsDigital.Local.Mail;

/// <summary>Whether the folder that mail goes to is there. Settings of an SMTP server have been looked at when the host started.</summary>
internal sealed class LocalMailCheck(IMailSender sender, string folder) : IHealthCheck
{
    /// <inheritdoc/>
    public string Name => "mail";

    /// <inheritdoc/>
    public Task<string?> FindFaultAsync(CancellationToken cancellationToken) =>
        Task.FromResult(sender is FolderMailSender && !Directory.Exists(folder) ? "The mail folder is missing." : null);
}
