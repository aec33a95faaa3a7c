namespace SchoolsDigital.Functions.Mail;

/// <summary>What a request has come to.</summary>
internal enum SendGridOutcome
{
    /// <summary>Taken, and SendGrid's to deliver.</summary>
    Accepted,

    /// <summary>Refused for good, in whole or for the sake of some recipients.</summary>
    Refused,

    /// <summary>Too large for one request.</summary>
    TooLarge,

    /// <summary>Not taken, because of too many requests.</summary>
    Limited,

    /// <summary>Not taken, or not known to be, for a reason that concerns all mail.</summary>
    Failed,
}
