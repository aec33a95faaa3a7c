using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>Who of a school's contacts that were invited can be written to, and why others cannot.</summary>
/// <param name="Reachable">The invitations whose contacts can be written to, in their order.</param>
/// <param name="LeftOut">How many cannot.</param>
public sealed record Recipients(IReadOnlyList<Invitation> Reachable, LeftOut LeftOut);
