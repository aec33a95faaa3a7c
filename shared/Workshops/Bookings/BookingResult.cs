namespace SchoolsDigital.Workshops.Bookings;

/// <summary>What came of asking, and the booking as it is afterwards; of somebody who is booked already, theirs.</summary>
public sealed record BookingResult(BookingOutcome Outcome, Booking? Booking = null)
{
    /// <summary>What a booking's state says of itself.</summary>
    public static BookingResult Of(Booking booking) =>
        new(
            booking.State switch
            {
                BookingState.Confirmed => BookingOutcome.Confirmed,
                BookingState.Ended => BookingOutcome.Cancelled,
                _ when booking.Session is not null => BookingOutcome.Confirmed,
                _ => BookingOutcome.Waiting,
            },
            booking
        );
}
