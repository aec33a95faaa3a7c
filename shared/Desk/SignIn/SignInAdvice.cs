namespace SchoolsDigital.Desk.SignIn;

/// <summary>What to tell somebody who must sign in first.</summary>
/// <param name="Paragraphs">How it is done, a paragraph each.</param>
/// <param name="Href">Where a button leads that begins it, on this site; null where it begins elsewhere.</param>
public sealed record SignInAdvice(IReadOnlyList<string> Paragraphs, string? Href = null);
