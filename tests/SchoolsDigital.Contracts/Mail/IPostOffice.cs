using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Contracts.Mail;

/// <summary>A sender under test and the place where its mail arrives.</summary>
public interface IPostOffice : IAsyncDisposable
{
    /// <summary>The sender.</summary>
    IMailSender Sender { get; }

    /// <summary>All mail that has arrived.</summary>
    Task<IReadOnlyList<ReceivedMail>> ReadMailAsync(CancellationToken cancellationToken = default);
}
