namespace SchoolsDigital.Desk.Restores;

/// <summary>What the page shows on which held mail is released.</summary>
/// <param name="List">What will be sent.</param>
/// <param name="Once">Names this showing of its form.</param>
public sealed record ReleaseModel(HeldMailList List, string Once);
