namespace SchoolsDigital.Desk.Restores;

/// <summary>What the page shows on which it is confirmed that mails went out.</summary>
/// <param name="List">All held mail.</param>
/// <param name="Form">What was typed, to be sent again.</param>
/// <param name="Choice">The mails that it means.</param>
/// <param name="Once">Names this showing of its form.</param>
public sealed record HeldMailCheckModel(HeldMailList List, HeldMailForm Form, HeldMailChoice Choice, string Once);
