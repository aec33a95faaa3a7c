namespace SchoolsDigital.Schools.Editions;

/// <summary>What the head of a list is to say once a new edition is in force.</summary>
/// <param name="Basis">The edition that the new one was made from.</param>
/// <param name="IdsGiven">How many ids the list has given out.</param>
/// <param name="KeepUntil">The last day on which the list may be kept, where it holds personal data.</param>
/// <param name="Starts">The URN that each page starts with.</param>
public sealed record EditionDraft(int Basis, int IdsGiven, DateOnly? KeepUntil, IReadOnlyList<int> Starts);
