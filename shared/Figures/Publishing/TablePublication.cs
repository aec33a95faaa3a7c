using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Makes the tables that may be shown, in the order of the survey, since a question may depend on an earlier one.</summary>
internal sealed class TablePublication(
    Tally tally,
    Grouping grouping,
    CellCounts counts,
    PrivacyRule rule,
    IReadOnlyList<Part> turnout
)
{
    // Twice as many as a point needs to be shown.
    private const int PeopleToAPoint = 2;

    private readonly Dictionary<string, ResultTable> published = [];
    private readonly TurnoutGuard guard = new(grouping, turnout, rule);

    /// <summary>
    /// The tables of one question. In a small round the ends of its scale are counted together where not every point can be
    /// shown. What is small is said by who answered, which is shown: if it were said by what is hidden, it would tell of it.
    /// </summary>
    public IReadOnlyList<ResultTable> Publish(IReadOnlyList<TablePlan> plans)
    {
        TableBases[] bases = [.. plans.Select(BasesOf)];
        ResultTable[] tables = [.. plans.Zip(bases, Publish)];
        ResultTable[] withEnds =
        [
            .. plans.OfType<ChoicePlan>().Select(plan => plan.Ends).OfType<ScaleEndsPlan>().Zip(bases, PublishOptions),
        ];
        var isTogether = withEnds.Length == tables.Length && IsSmall(tables) && !Array.TrueForAll(tables, IsWhole);
        foreach (var table in tables)
        {
            published.TryAdd(table.Code, isTogether ? WithoutFigures(table) : table);
        }

        return isTogether ? withEnds : tables;
    }

    private bool IsSmall(IEnumerable<ResultTable> tables) =>
        tables.Max(table => table.All.Base.People) is { } people
        && people < PeopleToAPoint * rule.MinimumPeople * tables.First().Options.Count(option => !option.IsDontKnow);

    private static bool IsWhole(ResultTable table) => table.All.Options.All(option => option.IsShown);

    private TableBases BasesOf(TablePlan plan) =>
        new(new(plan, grouping, turnout, published), grouping, counts, rule, guard);

    private ResultTable Publish(TablePlan plan, TableBases bases) =>
        plan is NumberPlan number ? Publish(number, bases) : PublishOptions(plan, bases);

    // To questions that depend on one of the points, which is not shown apart.
    private static ResultTable WithoutFigures(ResultTable table) =>
        table with
        {
            Groups =
            [
                .. table.Groups.Select(group =>
                    group with
                    {
                        Options = [.. group.Options.Select(_ => OptionFigure.Hidden)],
                    }
                ),
            ],
        };

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
        var numbers = new NumberFigures(plan, tally, grouping, rule, bases);
        var bands = numbers.Bands;
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
                    Numbers = numbers.Summary(group),
                }),
            ]
        );
    }
}
