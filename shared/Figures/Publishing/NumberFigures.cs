using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Numbers in brief and in bands, as many of them as may be shown together.</summary>
internal sealed class NumberFigures
{
    // Beside the figures of all, those of fewer would leave little open.
    private const int LeastOfGroup = 8;

    private readonly NumberQuestion question;
    private readonly PrivacyRule rule;
    private readonly Grouping grouping;
    private readonly NumberGiven[] given;
    private readonly NumberSummary[] summaries;

    public NumberFigures(NumberPlan plan, Tally tally, Grouping grouping, PrivacyRule rule, TableBases bases)
    {
        (question, this.rule, this.grouping) = (plan.Question, rule, grouping);
        given = [.. tally.Numbers(plan).OrderBy(number => number.Value)];
        summaries = new NumberSummary[grouping.Groups.Count];
        Array.Fill(summaries, NumberSummary.Hidden);
        if (!bases.Shown(0).IsShown || given.Length == 0)
        {
            return;
        }

        Bands = NumberBands.Of(question, given, rule);
        summaries[0] = Choose(given, Bands, [WithMedian, WithQuartiles, WithMean, WithLowest, WithHighest]);
        foreach (var breakdown in grouping.Breakdowns)
        {
            foreach (var group in LargeOf(breakdown, bases))
            {
                summaries[group] = Choose(Of(group), [], [WithMedian]);
            }
        }
    }

    /// <summary>The bands, each with enough people and schools to be shown; none where that leaves fewer than two.</summary>
    public IReadOnlyList<NumberBand> Bands { get; } = [];

    /// <summary>
    /// The numbers of a group in brief: its median only. A mean and a base give a sum, and sums of groups could be
    /// subtracted; quartiles of groups and of all together leave too little open.
    /// </summary>
    public NumberSummary Summary(int group) => summaries[group];

    // One after the other, the most telling first, and only what gives nothing away together with those before it.
    private NumberSummary Choose(
        NumberGiven[] numbers,
        IReadOnlyList<NumberBand> bands,
        IEnumerable<Func<NumberSummary, NumberGiven[], NumberSummary>> statistics
    )
    {
        var chosen = NumberSummary.Hidden;
        if (numbers.Length == 0)
        {
            return chosen;
        }

        var guard = new NumberGuard(question, numbers, rule);
        foreach (var with in statistics)
        {
            var next = with(chosen, numbers);
            chosen = next != chosen && guard.Allows(next, bands) ? next : chosen;
        }

        return chosen;
    }

    // What is not in one of them is a group as well.
    private List<int> LargeOf(Breakdown breakdown, TableBases bases)
    {
        var least = LeastOfGroup * rule.MinimumPeople;
        List<int> large =
        [
            .. bases
                .Of(breakdown)
                .Where(group => bases.Shown(group).People >= least)
                .OrderBy(group => bases.Shown(group).People),
        ];
        while (
            large.Count > 0
            && given.Length - large.Sum(group => bases.Shown(group).People!.Value) is > 0 and var rest
            && rest < least
        )
        {
            large.RemoveAt(0);
        }

        return large;
    }

    private NumberGiven[] Of(int group) => [.. given.Where(number => IsOf(number, group))];

    private bool IsOf(NumberGiven number, int group) =>
        grouping.Groups[group].Kind switch
        {
            GroupKind.Sector => grouping.SectorOf(number.School) == group,
            GroupKind.Role => grouping.FirstRole + number.Role == group,
            GroupKind.TookPartBefore => grouping.MatchOf(number.School) == group,
            _ => true,
        };

    private NumberSummary WithMean(NumberSummary summary, NumberGiven[] numbers) =>
        summary with
        {
            Mean = Mean(numbers),
        };

    // A quantile of a few people is the answer of one of them, so enough must stand on either side of it.
    private NumberSummary WithMedian(NumberSummary summary, NumberGiven[] numbers) =>
        numbers.Length / 2 < rule.MinimumPeople ? summary : summary with { Median = At(numbers, 0.5m) };

    private NumberSummary WithQuartiles(NumberSummary summary, NumberGiven[] numbers) =>
        numbers.Length / 4 < rule.MinimumPeople
            ? summary
            : summary with
            {
                LowerQuartile = At(numbers, 0.25m),
                UpperQuartile = At(numbers, 0.75m),
            };

    private NumberSummary WithLowest(NumberSummary summary, NumberGiven[] numbers) =>
        summary with
        {
            Lowest = Shared(numbers, numbers[0].Value),
        };

    private NumberSummary WithHighest(NumberSummary summary, NumberGiven[] numbers) =>
        summary with
        {
            Highest = Shared(numbers, numbers[^1].Value),
        };

    // The lowest and the highest are somebody's own answers, unless enough people gave the same, and not all but a few.
    private decimal? Shared(NumberGiven[] numbers, decimal value) =>
        IsLargeEnough(numbers.Where(number => number.Value == value))
        && IsLargeEnough(numbers.Where(number => number.Value != value))
            ? value
            : null;

    private bool IsLargeEnough(IEnumerable<NumberGiven> numbers)
    {
        NumberGiven[] some = [.. numbers];
        return rule.Allows(some.Length, some.Select(number => number.School).Distinct().Count());
    }

    private decimal At(NumberGiven[] numbers, decimal share) => Rounded(Quantile.Of(numbers.Length, share).In(numbers));

    private decimal Mean(NumberGiven[] numbers) => Rounded(numbers.Average(number => number.Value));

    private decimal Rounded(decimal number) =>
        Math.Round(
            number,
            question.IsMoney ? question.Decimals : Math.Min(question.Decimals + 1, 28),
            MidpointRounding.AwayFromZero
        );
}
