using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>What to say where something could not be booked, and what to do then.</summary>
public static class BookingProblems
{
    public static string Of(BookingOutcome outcome, WorkshopSeries series) =>
        outcome switch
        {
            BookingOutcome.AlreadyBooked =>
                "This email address has a booking already. To change it, use the link in the e-mail that confirmed it, or enter another address",
            BookingOutcome.MadeAsAnother =>
                "This form has already made a booking with other details. Open the form again to book someone else",
            BookingOutcome.SchoolFull =>
                $"Your school has the {series.PerSchool} places that one school may have. Ask a colleague to give theirs back, or ask us",
            BookingOutcome.Full =>
                "The last place in this session has just gone. Choose another session, or wait for a place",
            BookingOutcome.SessionClosed => "This session takes no more bookings. Choose another one",
            BookingOutcome.OfferGone => "This place has passed on to the next person",
            _ => $"Booking closed at {LondonText.Moment(series.ClosesAt)}. Ask us if you would still like to come",
        };
}
