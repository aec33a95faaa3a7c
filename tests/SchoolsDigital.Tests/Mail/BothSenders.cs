using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Tests.Mail;

/// <summary>Gives each mail to two senders, and answers as the second does.</summary>
internal sealed class BothSenders(IMailSender first, IMailSender second) : IMailSender
{
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        await first.SendAsync(batch, cancellationToken);
        return await second.SendAsync(batch, cancellationToken);
    }

    public async Task ForgetAsync(string authority, string round, CancellationToken cancellationToken = default)
    {
        await first.ForgetAsync(authority, round, cancellationToken);
        await second.ForgetAsync(authority, round, cancellationToken);
    }
}
