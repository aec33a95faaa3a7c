namespace SchoolsDigital.Documents.Model;

/// <summary>A headline.</summary>
/// <param name="Text">The whole sentence with its base.</param>
/// <param name="Tables">The tables that hold its numbers.</param>
/// <param name="Place">Where its figures are shown.</param>
/// <param name="About">What they are about, in words.</param>
public sealed record DocumentFinding(string Text, IReadOnlyList<string> Tables, string Place, string About);
