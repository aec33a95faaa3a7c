using SchoolsDigital.Reports.Tallies;
using SchoolsDigital.Surveys;

namespace SchoolsDigital.Reports.Figures;

/// <summary>Numbers in brief and in bands.</summary>
internal sealed class NumberFigures
{
    private readonly NumberQuestion question;
    private readonly PrivacyRule rule;
    private readonly Grouping grouping;
    private readonly NumberGiven[] given;

    public NumberFigures(NumberPlan plan, Tally tally, Grouping grouping, PrivacyRule rule)
    {
        (question, this.rule, this.grouping) = (plan.Question, rule, grouping);
        given = [.. tally.Numbers(plan).OrderBy(number => number.Value)];
    }

    /// <summary>The bands, each with enough people and schools to be shown; none where that leaves fewer than two.</summary>
    public IReadOnlyList<NumberBand> Bands() => given.Length == 0 ? [] : NumberBands.Of(question, given, rule);

    /// <summary>
    /// The numbers of a group in brief. A quartile of a few people is the answer of one of them, so as many people as the
    /// rule asks for must stand on either side of it.
    /// </summary>
    public NumberSummary Summary(int group)
    {
        NumberGiven[] numbers = [.. given.Where(number => IsOf(number, group))];
        if (numbers.Length == 0)
        {
            return NumberSummary.Hidden;
        }

        var quarters = numbers.Length / 4 >= rule.MinimumPeople;
        return new(
            Rounded(numbers.Average(number => number.Value)),
            quarters ? Quantile(numbers, 0.25m) : null,
            numbers.Length / 2 >= rule.MinimumPeople ? Quantile(numbers, 0.5m) : null,
            quarters ? Quantile(numbers, 0.75m) : null,
            group == 0 ? Shared(numbers, numbers[0].Value) : null,
            group == 0 ? Shared(numbers, numbers[^1].Value) : null
        );
    }

    private bool IsOf(NumberGiven number, int group) =>
        grouping.Groups[group].Kind switch
        {
            GroupKind.Sector => grouping.SectorOf(number.School) == group,
            GroupKind.Role => grouping.FirstRole + number.Role == group,
            GroupKind.TookPartBefore => grouping.MatchOf(number.School) == group,
            _ => true,
        };

    // The lowest and the highest are somebody's own answers, unless enough people gave the same.
    private decimal? Shared(NumberGiven[] numbers, decimal value)
    {
        NumberGiven[] same = [.. numbers.Where(number => number.Value == value)];
        return rule.Allows(same.Length, same.Select(number => number.School).Distinct().Count()) ? value : null;
    }

    // Between two answers the line is straight, as in the spreadsheets that readers will check it with.
    private decimal Quantile(NumberGiven[] numbers, decimal share)
    {
        var place = (numbers.Length - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, numbers.Length - 1);
        var (low, high) = (numbers[below].Value, numbers[above].Value);
        return Rounded(low + ((high - low) * (place - below)));
    }

    private decimal Rounded(decimal number) =>
        Math.Round(
            number,
            question.IsMoney ? question.Decimals : Math.Min(question.Decimals + 1, 28),
            MidpointRounding.AwayFromZero
        );
}
