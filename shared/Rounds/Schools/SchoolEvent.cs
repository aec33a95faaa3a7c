namespace SchoolsDigital.Rounds.Schools;

/// <summary>Something has happened that a school's workflow must see to.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">Which occurrence, so that the same press or the same bounce is seen to once.</param>
/// <param name="Invitation">The number of the invitation that came back, or whose contact has unsubscribed.</param>
public sealed record SchoolEvent(SchoolEventKind Kind, string Id, int? Invitation = null);
