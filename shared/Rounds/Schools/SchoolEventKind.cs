namespace SchoolsDigital.Rounds.Schools;

/// <summary>What may happen to a school during a round.</summary>
public enum SchoolEventKind
{
    /// <summary>Its deadline was moved, or it was held or let go.</summary>
    TimetableChanged,

    /// <summary>A mail to one of its contacts came back.</summary>
    Bounced,

    /// <summary>The coordinator asks for a reminder now.</summary>
    RemindNow,

    /// <summary>One of its contacts has unsubscribed.</summary>
    Unsubscribed,
}
