namespace SchoolsDigital.Mail.Delivery;

/// <summary>Where a mail of the outbox stands. Which may follow which stands in <see cref="MailStates"/>.</summary>
public enum MailState
{
    /// <summary>To be sent, now or once it is due.</summary>
    Pending,

    /// <summary>Claimed by a sender, until its lease ends.</summary>
    Sending,

    /// <summary>Taken by the provider.</summary>
    Accepted,

    /// <summary>Taken by the recipient's own server.</summary>
    Delivered,

    /// <summary>Returned by the recipient's server: the address is of no use.</summary>
    Bounced,

    /// <summary>Not sent and not to be: refused for good, or tried as often as the rule allows.</summary>
    Failed,

    /// <summary>Not sent, because the recipient has unsubscribed from mail of this group.</summary>
    Suppressed,
}
