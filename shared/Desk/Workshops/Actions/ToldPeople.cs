using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Says who gets a mail, by what became of their bookings.</summary>
internal static class ToldPeople
{
    private const string Soon = "a mail within a few minutes";

    /// <summary>A sentence for each group of people, or one that says that there is none.</summary>
    public static IEnumerable<string> Sentences(IReadOnlyCollection<Booking> told) =>
        told.Count == 0
            ? ["No one gets a mail."]
            : told.CountBy(booking => booking.News)
                .OrderBy(group => group.Key)
                .Select(group => Sentence(group.Key, group.Value));

    /// <summary>How many mails there are, for the ledger.</summary>
    public static string Total(IReadOnlyCollection<Booking> told) =>
        told.Count == 0 ? "No one gets a mail." : $"{Count.Of(told.Count, "person gets", "people get")} a mail.";

    private static string Sentence(BookingNotice news, int people) =>
        news switch
        {
            BookingNotice.SessionMoved =>
                $"{Count.Of(people, "person who has a place gets", "people who have a place get")} {Soon}, with the new date, time and place and a new calendar file.",
            BookingNotice.Offered =>
                $"{Count.Of(people, "person who waits is", "people who wait are")} offered a place, by {Soon}.",
            BookingNotice.SessionCancelled =>
                $"{Count.Of(people, "person who loses a place, or waits for no other session, gets", "people who lose a place, or wait for no other session, get")} {Soon}, with your reason.",
            BookingNotice.OfferLapsed =>
                $"{Count.Of(people, "person who was offered a place gets", "people who were offered a place get")} {Soon}: the offer ends.",
            _ => $"{Count.Of(people, "person gets", "people get")} {Soon}.",
        };
}
