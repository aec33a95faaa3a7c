using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Findings;

/// <summary>Chooses what a reader in a hurry should know: first what the authors ask for, then the clearest answer of each question.</summary>
public static class KeyFindings
{
    /// <summary>As many as are read.</summary>
    public const int Most = 8;

    /// <summary>Chooses the findings.</summary>
    /// <param name="results">The figures.</param>
    /// <param name="phrases">What the authors want said, in their order.</param>
    /// <param name="comparison">An earlier round to compare with.</param>
    public static IReadOnlyList<Finding> Of(
        Results results,
        IReadOnlyList<FindingPhrase> phrases,
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
        findings.AddRange(
            results
                .Questions.Where(question => !question.Tables.Any(table => said.Contains(table.Code)))
                .Select(question => Clearest(question, Word))
                .OfType<Finding>()
                .OrderByDescending(finding => finding.Share)
                .Take(Math.Max(0, Most - findings.Count))
        );
        return findings;

        Finding? Word(ResultTable table, IReadOnlyList<string> options, string words) =>
            FindingWords.Of(table, options, words, comparison?.Find(table.Code), comparison?.Earlier);
    }

    private static Finding? Clearest(
        QuestionResult question,
        Func<ResultTable, IReadOnlyList<string>, string, Finding?> word
    ) =>
        question
            .Tables.Select(table => TopAnswer.Of(table) is { } top ? word(table, top.Options, top.Words) : null)
            .OfType<Finding>()
            .MaxBy(finding => finding.Share);
}
