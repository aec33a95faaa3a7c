namespace SchoolsDigital.Workshops.Calendars;

/// <summary>What a calendar file asks of the calendar that reads it (RFC 5546).</summary>
internal enum CalendarMethod
{
    /// <summary>Here is something to know of. Names nobody who comes.</summary>
    Publish,

    /// <summary>Put this into the calendar of the person named, in place of what has the same UID and a lower SEQUENCE.</summary>
    Request,

    /// <summary>Take what has this UID out again.</summary>
    Cancel,
}
