namespace SchoolsDigital.Workshops.Mails;

/// <summary>The mails of a series to schools and sessions. The numbers and words are part of outbox keys: never change one.</summary>
public enum WorkshopMail
{
    /// <summary>To the contacts of the schools, when booking opens.</summary>
    WorkshopInvitation,

    /// <summary>To the contacts of schools that have not booked.</summary>
    WorkshopChaser,

    /// <summary>To whoever is booked, two working days before.</summary>
    WorkshopReminder,

    /// <summary>To whoever came, with a few questions.</summary>
    WorkshopThanks,

    /// <summary>To one person, about what became of their booking; see <see cref="Bookings.BookingNotice"/>.</summary>
    WorkshopBooking,
}
