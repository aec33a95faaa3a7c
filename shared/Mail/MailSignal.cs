namespace SchoolsDigital.Mail;

/// <summary>Says within this process that mail has been put into the outbox, so that a host need not keep looking.</summary>
public sealed class MailSignal
{
    /// <summary>Raised on the thread of whoever added the mail; a listener does nothing there that takes time.</summary>
    public event EventHandler? MailAdded;

    /// <summary>Tells whoever listens.</summary>
    public void Raise() => MailAdded?.Invoke(this, EventArgs.Empty);
}
