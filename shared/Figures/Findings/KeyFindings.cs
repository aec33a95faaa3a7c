using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Findings;

/// <summary>
/// Chooses what a reader in a hurry should know: first what the authors ask for, then the answers that are most clearly ahead
/// of others, after chance is allowed for. Never the largest share for its size, and never a band that we chose ourselves.
/// </summary>
public static class KeyFindings
{
    /// <summary>As many as are read.</summary>
    public const int Most = 8;

    /// <summary>Chooses the findings.</summary>
    /// <param name="results">The figures.</param>
    /// <param name="phrases">What the authors want said, in their order.</param>
    /// <param name="leads">The codes of the questions that come next, in their order.</param>
    /// <param name="comparison">An earlier round to compare with.</param>
    public static IReadOnlyList<Finding> Of(
        Results results,
        IReadOnlyList<FindingPhrase> phrases,
        IReadOnlyList<string> leads,
        Comparison? comparison = null
    )
    {
        List<Finding> findings = [];
        foreach (var phrase in phrases)
        {
            if (results.Find(phrase.Table) is { } table && Word(table, phrase.Options, phrase.Words) is { } finding)
            {
                findings.Add(finding);
            }
        }

        var said = findings.Select(finding => finding.Table).ToHashSet();
        var others = results.Questions.Where(question => !question.Tables.Any(table => said.Contains(table.Code)));
        var byCode = others.ToDictionary(question => question.Question.Code);
        findings.AddRange(
            leads.Select(byCode.GetValueOrDefault).OfType<QuestionResult>().Select(Leading).OfType<Finding>()
        );
        findings.AddRange(
            byCode
                .Values.Where(question => !leads.Contains(question.Question.Code))
                .Select(Clearest)
                .OfType<(Finding Finding, decimal Lead)>()
                .OrderByDescending(one => one.Lead)
                .Select(one => one.Finding)
                .Take(Math.Max(0, Most - findings.Count))
        );
        return findings;

        Finding? Word(ResultTable table, IReadOnlyList<string> options, string words) =>
            FindingWords.Of(table, options, words, comparison?.Find(table.Code), comparison?.Earlier);

        // What the authors lead with is said whether or not it is clearly ahead.
        Finding? Leading(QuestionResult question) =>
            Answers(question)
                .Select(answer => Word(answer.Table, answer.Top.Options, answer.Top.Words))
                .OfType<Finding>()
                .MaxBy(finding => finding.Share);

        (Finding, decimal)? Clearest(QuestionResult question) =>
            Answers(question)
                .Select(answer =>
                    AnswerLead.Of(answer.Table, answer.Top) is { } lead
                    && Word(answer.Table, answer.Top.Options, answer.Top.Words) is { } finding
                        ? (finding, lead)
                        : ((Finding, decimal)?)null
                )
                .OfType<(Finding, decimal)>()
                .OrderByDescending(one => one.Item2)
                .Select(one => ((Finding, decimal)?)one)
                .FirstOrDefault();
    }

    private static IEnumerable<(ResultTable Table, TopAnswer Top)> Answers(QuestionResult question) =>
        from table in question.Tables
        where table.Kind != TableKind.Number
        let top = TopAnswer.Of(table)
        where top is not null
        select (table, top);
}
