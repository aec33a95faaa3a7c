using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.NewBookings;

/// <summary>What the page shows before a place is booked.</summary>
/// <param name="Session">The session that was chosen; null where they would wait.</param>
/// <param name="Shown">The version of the draft that it shows.</param>
/// <param name="Wishes">The sessions that they would wait for, the dearest first.</param>
public sealed record BookingCheckModel(
    Session? Session,
    IReadOnlyList<Session> Wishes,
    PersonForm Person,
    string School,
    string Shown,
    string ChangeSession,
    string ChangePerson,
    string Start
);
