using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// Everything that may be said about a round. What is too small to show is not in it, so no page, chart or file made of
/// it can give it away.
/// </summary>
public sealed record Results(PrivacyRule Rule, Participation Participation, IReadOnlyList<QuestionResult> Questions)
{
    /// <summary>All respondents.</summary>
    public Base Base => Participation.All.Answered;

    public IEnumerable<ResultTable> Tables => Questions.SelectMany(question => question.Tables);

    /// <summary>Whether anything at all is shown of what people answered.</summary>
    public bool HasFigures =>
        Tables.Any(table =>
            (table.Kind == TableKind.Text && table.All.Base.IsShown)
            || table.All.Options.Any(option => option.IsShown)
            || (table.All.Numbers is { } numbers && numbers != NumberSummary.Hidden)
        );

    /// <summary>The table of a question or a statement; null where there is none.</summary>
    public ResultTable? Find(string code) => Tables.FirstOrDefault(table => table.Code == code);

    /// <summary>Works out what may be shown.</summary>
    /// <param name="matched">The URNs of schools that also took part in an earlier round; null where there is none to compare with.</param>
    public static Results Of(Tally tally, PrivacyRule rule, IReadOnlySet<int>? matched = null) =>
        new Publication(tally, rule, matched).Results();
}
