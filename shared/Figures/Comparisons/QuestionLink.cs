namespace SchoolsDigital.Figures.Comparisons;

/// <summary>Says which question of an earlier round a question goes on from.</summary>
/// <param name="Code">The code of the question in this round.</param>
/// <param name="EarlierCode">Its code in the earlier round.</param>
/// <param name="Note">What is different, for the reader.</param>
public sealed record QuestionLink(
    string Code,
    string EarlierCode,
    Comparability Comparability = Comparability.Comparable,
    string? Note = null
);
