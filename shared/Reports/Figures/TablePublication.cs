using SchoolsDigital.Reports.Suppression;
using SchoolsDigital.Reports.Tallies;

namespace SchoolsDigital.Reports.Figures;

/// <summary>Makes the tables that may be shown, in the order of the survey, since a question may depend on an earlier one.</summary>
internal sealed class TablePublication(
    Tally tally,
    Grouping grouping,
    CellCounts counts,
    PrivacyRule rule,
    IReadOnlyList<Part> turnout
)
{
    private readonly Dictionary<string, ResultTable> published = [];
    private readonly TurnoutGuard guard = new(grouping, turnout, rule);

    public ResultTable Publish(TablePlan plan)
    {
        var bases = new TableBases(new(plan, grouping, turnout, published), grouping, counts, rule, guard);
        var table = plan is NumberPlan number ? Publish(number, bases) : PublishOptions(plan, bases);
        published.TryAdd(plan.Code, table);
        return table;
    }

    private ResultTable PublishOptions(TablePlan plan, TableBases bases)
    {
        var options = new OptionPublication(plan, grouping, counts, rule, bases);
        return new(
            plan.Code,
            plan.Text,
            plan.Kind,
            plan.Options,
            [
                .. bases.Asked.Select(group => new GroupResult(
                    grouping.Groups[group],
                    bases.Shown(group),
                    options.Of(group)
                )),
            ]
        )
        {
            FirstPlaces = plan is RankingPlan ranking ? ranking.FirstPlaces : 0,
        };
    }

    private ResultTable Publish(NumberPlan plan, TableBases bases)
    {
        var numbers = new NumberFigures(plan, tally, grouping, rule);
        var bands = bases.Shown(0).IsShown ? numbers.Bands() : [];
        return new(
            plan.Code,
            plan.Text,
            plan.Kind,
            [.. bands.Select(band => band.Option)],
            [
                .. bases.Asked.Select(group => new GroupResult(
                    grouping.Groups[group],
                    bases.Shown(group),
                    group == 0 ? [.. bands.Select(band => band.Figure)] : []
                )
                {
                    Numbers = bases.Shown(group).IsShown ? numbers.Summary(group) : NumberSummary.Hidden,
                }),
            ]
        );
    }
}
