namespace SchoolsDigital.Rounds.Mails;

/// <summary>What became of the wish to write to contacts of a school: how many mails are in the outbox, and who gets none.</summary>
public sealed record QueuedMails(int Queued, LeftOut LeftOut)
{
    /// <summary>Nothing at all.</summary>
    public static QueuedMails None { get; } = new(0, LeftOut.None);

    /// <summary>Both together.</summary>
    public QueuedMails Plus(QueuedMails other) => new(Queued + other.Queued, LeftOut.Plus(other.LeftOut));
}
