namespace SchoolsDigital.Mail.Unsubscribing;

/// <summary>Why an address gets no mail of a group.</summary>
public enum SuppressionReason
{
    /// <summary>The recipient has asked for it.</summary>
    Unsubscribed,

    /// <summary>The recipient has marked such mail as unwanted.</summary>
    SpamReport,

    /// <summary>The coordinator has entered it, such as after a call.</summary>
    ByCoordinator,
}
