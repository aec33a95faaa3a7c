namespace SchoolsDigital.Desk.Restores;

/// <summary>What the page of held mail shows.</summary>
/// <param name="List">The mail.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Done">What the form before it has done; null for nothing.</param>
public sealed record HeldMailModel(HeldMailList List, HeldMailForm Form, string? Done);
