using SchoolsDigital.Schools;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>Somebody asks for a place.</summary>
/// <param name="Id">The booking that pressing the button makes: pressing it twice makes one.</param>
/// <param name="Session">The session they want; null where they wait from the start.</param>
/// <param name="Wishes">The sessions that they would wait for, the dearest first.</param>
/// <param name="Invitation">The invitation that they came by; null for the coordinator, who may book after the close.</param>
/// <param name="MadeFrom">
/// Which version of a form it is, in a word that names nobody. Asked again with another, it is not the same button.
/// </param>
public sealed record BookingRequest(
    string Id,
    int Urn,
    string School,
    Sector Sector,
    string Name,
    string Role,
    string Email,
    string? Dietary,
    string? Access,
    string? Session,
    IReadOnlyList<string> Wishes,
    string? Invitation,
    string MadeFrom = ""
);
