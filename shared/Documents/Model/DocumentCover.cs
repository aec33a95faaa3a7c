namespace SchoolsDigital.Documents.Model;

/// <summary>What stands on the first page beside the title.</summary>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Subtitle">What it is about, such as the name of the round.</param>
/// <param name="Facts">When it was prepared, for whom, on what it is based.</param>
public sealed record DocumentCover(string Publisher, string Subtitle, IReadOnlyList<CoverFact> Facts);
