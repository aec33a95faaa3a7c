using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>A folder of mail, read by an independent parser.</summary>
public sealed class FolderPostOffice : IPostOffice
{
    private readonly TempFolder folder = new();

    public FolderPostOffice()
    {
        MailPackage.Find();
        Sender = new FolderMailSender(folder.Path, new FixedClock("2026-09-07 09:00"));
    }

    public IMailSender Sender { get; }

    public async Task<IReadOnlyList<ReceivedMail>> ReadMailAsync(CancellationToken cancellationToken = default) =>
        [.. (await MailPackage.ParseFolderAsync(folder.Path, cancellationToken)).Select(mail => mail.Received)];

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }
}
