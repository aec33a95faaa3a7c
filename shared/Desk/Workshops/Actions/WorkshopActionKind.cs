namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What a coordinator may do to a series, or to one of its sessions.</summary>
public enum WorkshopActionKind
{
    /// <summary>Opens booking before its date.</summary>
    OpenBooking,

    /// <summary>Closes booking before its date.</summary>
    CloseBooking,

    /// <summary>Opens booking again after it has closed, until a date.</summary>
    ReopenBooking,

    /// <summary>Calls the series off.</summary>
    CallOff,

    /// <summary>Changes how many places a session has.</summary>
    ChangePlaces,

    /// <summary>Moves a session to another time or place.</summary>
    Move,

    /// <summary>Takes no more bookings for a session.</summary>
    CloseSession,

    /// <summary>Takes bookings for a session again.</summary>
    ReopenSession,

    /// <summary>Cancels a session.</summary>
    CancelSession,
}
