namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>What goes wrong with one request to <see cref="SendGridServer"/>.</summary>
public enum SendGridFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Too many requests, and a time from which there may be more.</summary>
    Limited,

    /// <summary>Too many requests, and no time.</summary>
    LimitedWithoutTime,

    /// <summary>Accepted, and no more until a time.</summary>
    LastBeforeLimit,

    /// <summary>500, and nothing was taken.</summary>
    Broken,

    /// <summary>500, although all of it was taken.</summary>
    BrokenAfterAccept,

    /// <summary>503: the door stays shut.</summary>
    Unavailable,

    /// <summary>A gateway's own page.</summary>
    GatewayPage,

    /// <summary>Hangs up before it has read the request.</summary>
    HangUp,

    /// <summary>Takes everything and hangs up without an answer.</summary>
    HangUpAfterAccept,

    /// <summary>Takes everything and never answers.</summary>
    Silent,

    /// <summary>The key is not known.</summary>
    UnknownKey,
}
