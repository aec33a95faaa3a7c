namespace SchoolsDigital.Mail.Sending;

/// <summary>What a provider said to one recipient's mail.</summary>
public enum MailOutcome
{
    /// <summary>Taken, and the provider's to deliver.</summary>
    Accepted,

    /// <summary>Refused for good: the same mail to the same address will be refused again.</summary>
    Rejected,

    /// <summary>Not taken, or not known to be taken; to be tried again later.</summary>
    Deferred,
}
