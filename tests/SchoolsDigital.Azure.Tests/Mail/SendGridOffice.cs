using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Mail.Sending;
using SendGrid;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>The sender, and the server on this computer that its mail goes to.</summary>
internal sealed class SendGridOffice : IPostOffice
{
    // Real time, which only a server that never answers makes anybody wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient http;

    private SendGridOffice(SendGridServer server, LeapingClock clock, bool isGenuine, bool isPatient)
    {
        (Server, Clock) = (server, clock);
        http = new(new SocketsHttpHandler())
        {
            BaseAddress = server.Address,
            Timeout = isPatient ? SendGridMailSender.RequestTakes : Patience,
        };
        ISendGridClient client = isGenuine
            ? new SendGridClient(http, new() { ApiKey = SendGridServer.Key, Host = server.Address.OriginalString })
            : new PlainSendGridClient(http);
        Sender = new SendGridMailSender(client, Clock);
    }

    public LeapingClock Clock { get; }

    public SendGridServer Server { get; }

    public IMailSender Sender { get; }

    public static async Task<SendGridOffice> OpenAsync(bool isGenuine = false, bool isPatient = true)
    {
        if (isGenuine)
        {
            SendGridPackage.Require();
        }

        var clock = new LeapingClock("2026-09-07 09:00");
        return new(await SendGridServer.StartAsync(clock), clock, isGenuine, isPatient);
    }

    public Task<IReadOnlyList<ReceivedMail>> ReadMailAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReceivedMail>>([.. Server.Delivered.Select(delivery => delivery.Mail)]);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
    }
}
