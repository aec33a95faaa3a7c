using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Comparisons;

/// <summary>One question in two rounds.</summary>
/// <param name="Code">The code of its table in this round.</param>
/// <param name="EarlierCode">The code in the earlier round.</param>
/// <param name="Options">The options that both rounds had.</param>
public sealed record ComparedTable(
    string Code,
    string EarlierCode,
    string Text,
    Comparability Comparability,
    string? Note,
    Base Now,
    Base Earlier,
    Base MatchedNow,
    Base MatchedEarlier,
    IReadOnlyList<ComparedOption> Options
);
