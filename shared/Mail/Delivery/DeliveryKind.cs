namespace SchoolsDigital.Mail.Delivery;

/// <summary>What a provider reports about a mail after it has taken it.</summary>
public enum DeliveryKind
{
    /// <summary>The recipient's server has taken it.</summary>
    Delivered,

    /// <summary>The recipient's server has returned it.</summary>
    Bounced,

    /// <summary>The provider has not tried to deliver it, such as to an address that returned mail before.</summary>
    Dropped,

    /// <summary>The recipient has marked it as unwanted. Counts as unsubscribing.</summary>
    SpamReport,

    /// <summary>The recipient has unsubscribed at the provider.</summary>
    Unsubscribed,
}
