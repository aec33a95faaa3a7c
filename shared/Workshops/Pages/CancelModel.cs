using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>What the page shows before a booking is cancelled.</summary>
/// <param name="Held">The session whose place is given back; null where only a turn is.</param>
public sealed record CancelModel(string Name, Session? Held, string Back);
