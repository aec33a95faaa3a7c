namespace SchoolsDigital.Figures.Suppression;

/// <summary>What is known of the rows and columns of a breakdown.</summary>
/// <param name="Bases">Who answered, by group.</param>
/// <param name="Groups">The groups whose base is hidden: none of their options is shown.</param>
/// <param name="Options">
/// The options that are hidden for all respondents: they are hidden in every group too. That keeps the breakdowns apart,
/// since then none says anything about such an option, and all other totals are shown anyway.
/// </param>
/// <param name="Least">The fewest options that everybody who answered is counted for.</param>
/// <param name="Most">The most; where it is also the fewest, the options of a group add up to its base.</param>
/// <param name="SplitsSchools">Whether each school is in one group.</param>
internal sealed record GridLines(
    IReadOnlyList<Part> Bases,
    SuppressionMask Groups,
    SuppressionMask Options,
    int Least,
    int Most,
    bool SplitsSchools
);
