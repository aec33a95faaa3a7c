namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Which mails stand in the outbox now, those among them that stood there before.</summary>
public sealed class MailAddedEventArgs(IReadOnlyCollection<OutboxKey> keys) : EventArgs
{
    /// <summary>Their keys.</summary>
    public IReadOnlyCollection<OutboxKey> Keys => keys;
}
