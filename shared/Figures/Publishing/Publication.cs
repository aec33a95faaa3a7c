using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Makes what may be shown of what was counted. The only way from the one to the other.</summary>
internal sealed class Publication(Tally tally, PrivacyRule rule, IReadOnlySet<int>? matched)
{
    private readonly Grouping grouping = new(tally, matched);

    public Results Results()
    {
        var counts = new CellCounts(tally, grouping);
        var turnout = new Turnout(tally, grouping, counts, rule);
        var tables = new TablePublication(tally, grouping, counts, rule, turnout.Known);

        QuestionResult[] questions =
        [
            .. tally
                .Plan.Tables.GroupBy(table => table.Asked)
                .Select(asked => new QuestionResult(asked.Key.Section, asked.Key.Question, tables.Publish([.. asked]))
                {
                    AskedWhen = asked.Key.Audience.Conditions,
                }),
        ];
        return new(rule, turnout.Participation(), questions);
    }
}
