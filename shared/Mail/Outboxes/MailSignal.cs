namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Says within this process which mail has been put into the outbox, so that a host need not keep looking.</summary>
public sealed class MailSignal
{
    /// <summary>Raised on the thread of whoever added the mail; a listener does nothing there that takes time.</summary>
    public event EventHandler<MailAddedEventArgs>? MailAdded;

    internal void Raise(IReadOnlyCollection<OutboxKey> keys) => MailAdded?.Invoke(this, new(keys));
}
