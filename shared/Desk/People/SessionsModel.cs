using SchoolsDigital.Desk.SignIn;

namespace SchoolsDigital.Desk.People;

/// <summary>Where somebody is signed in.</summary>
/// <param name="Sessions">Their sessions, the newest first; null where another service keeps them.</param>
/// <param name="ArePrinted">Whether they are those of everybody who came by a link that the service printed.</param>
public sealed record SessionsModel(IReadOnlyList<ListedSession>? Sessions, bool ArePrinted);
