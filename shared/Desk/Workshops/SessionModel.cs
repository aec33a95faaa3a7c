using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the coordinator's page of a session shows.</summary>
/// <param name="Booked">Who holds a place or is offered one, by name, with the address of their booking.</param>
/// <param name="Waiting">Who waits for it, in the order of their turns.</param>
/// <param name="Needs">What the caterer must know, and of how many.</param>
/// <param name="Access">What the venue must know, and of whom.</param>
/// <param name="Done">What the form before this page has done; null where none led here.</param>
public sealed record SessionModel(
    WorkshopSeries Series,
    Session Session,
    IReadOnlyList<(Booking Booking, string Path)> Booked,
    IReadOnlyList<(Booking Booking, string Path)> Waiting,
    IReadOnlyList<(string Need, int People)> Needs,
    IReadOnlyList<(string Name, string Need)> Access,
    DateTimeOffset Now,
    string? Done
)
{
    /// <summary>What can be done now.</summary>
    public IReadOnlyList<WorkshopActionKind> Actions =>
        Session.IsAheadOf(Now)
            ?
            [
                WorkshopActionKind.ChangePlaces,
                WorkshopActionKind.Move,
                Session.IsClosed ? WorkshopActionKind.ReopenSession : WorkshopActionKind.CloseSession,
                WorkshopActionKind.CancelSession,
            ]
            : [];
}
