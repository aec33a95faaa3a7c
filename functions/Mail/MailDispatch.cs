using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Functions.Mail;

/// <summary>
/// Sends the mail that triggers of this process have put into the outbox. One call is under way at a time, so what comes in
/// the meantime goes out together, up to 1,000 in a request. What is lost with the process is due two minutes later, and
/// the timer sends it.
/// </summary>
public sealed class MailDispatch : SharedWork
{
    private readonly AddedMails added = new();
    private readonly Outbox outbox;

    /// <summary>Listens from now on.</summary>
    public MailDispatch(Outbox outbox, MailSignal signal, TimeProvider clock)
        : base(clock)
    {
        this.outbox = outbox;
        signal.MailAdded += OnMailAdded;
    }

    /// <inheritdoc/>
    protected override bool IsWanted => !added.IsEmpty;

    /// <inheritdoc/>
    protected override Task DoAsync(CancellationToken cancellationToken) =>
        outbox.SendAsync(added.Take(), cancellationToken);

    private void OnMailAdded(object? sender, MailAddedEventArgs e) => added.Add(e.Keys);
}
