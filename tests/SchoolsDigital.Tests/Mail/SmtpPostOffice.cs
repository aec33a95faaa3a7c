using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Mail;

/// <summary>A real mail server, and the sender that gives it mail.</summary>
public sealed class SmtpPostOffice(SmtpServer server) : IPostOffice
{
    public IMailSender Sender { get; } =
        new SmtpMailSender(
            new()
            {
                Host = "127.0.0.1",
                Port = server.Port,
                Security = SmtpSecurity.None,
            },
            new FixedClock("2026-09-07 09:00")
        );

    public async Task<IReadOnlyList<ReceivedMail>> ReadMailAsync(CancellationToken cancellationToken = default) =>
        [.. (await server.StopAsync(cancellationToken)).Select(mail => mail.Received)];

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
