using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>
/// Decides whether statistics of one group's numbers may be shown together. The lowest and the highest few numbers are
/// somebody's own: a reader must not be able to work one of them out, or come close, unless enough people gave about the
/// same. Nor may it be known of everybody.
/// </summary>
/// <param name="question">What anybody knows of the answers beforehand.</param>
/// <param name="given">The numbers in ascending order.</param>
/// <param name="rule">How many people must stand between a number and a reader.</param>
internal sealed class NumberGuard(NumberQuestion question, IReadOnlyList<NumberGiven> given, PrivacyRule rule)
{
    // What a reader may come near to is a fifth of a number; somebody who answered may come near to a tenth.
    private const decimal Nearness = 0.2m;
    private const decimal NearnessInside = 0.1m;
    private const int Steps = 2;

    private readonly decimal step = question.Step;
    private readonly decimal unit = question.Step / (question.IsMoney ? 1 : 10) / 2;

    // Most quantities are not negative, and a reader takes it so unless they must not.
    private readonly decimal from =
        question.Least ?? (given.Count > 0 && given[0].Value < 0 ? -NumberQuestion.Largest : 0);

    private readonly decimal to = question.Most ?? NumberQuestion.Largest;

    /// <summary>Whether nothing that must stay hidden could be worked out from all of this.</summary>
    public bool Allows(NumberSummary summary, IReadOnlyList<NumberBand> bands)
    {
        var bounds = BoundsOf(summary, bands);
        var outer = Outer();
        if (outer.Count > 0 && (IsOfEverybody(bounds) || (summary.Mean is not null && IsOfOneOrAll())))
        {
            return false;
        }

        return outer.TrueForAll(place =>
            IsOpen(place, Nearness, bounds, [(bounds, place)])
            && Insiders(place)
                .All(own =>
                    IsOpen(place, NearnessInside, bounds.Knowing(own, given[own].Value), Views(bounds, place, own))
                )
        );
    }

    private bool IsOfEverybody(NumberBounds bounds) =>
        bounds.Range(given.Count - 1).Most - bounds.Range(0).Least < Width(given.Count - 1, Nearness);

    // Of one number that outweighs all others a mean tells nearly as much as the number, and where all but a few gave the
    // same, it nearly tells that all did.
    private bool IsOfOneOrAll()
    {
        if (from > -NumberQuestion.Largest && 2 * (given[^1].Value - from) > given.Sum(number => number.Value - from))
        {
            return true;
        }

        var usual = given.CountBy(number => number.Value).MaxBy(same => same.Value);
        return usual.Value >= rule.MinimumPeople && given.Count - usual.Value < rule.MinimumPeople;
    }

    // As many at either end as a figure must count at the least.
    private List<int> Outer() =>
        [
            .. Enumerable
                .Range(0, given.Count)
                .Where(place => place < rule.MinimumPeople || place >= given.Count - rule.MinimumPeople),
        ];

    // Whoever gave the next number knows most about one, and whoever gave the highest knows most about the sum.
    private IEnumerable<int> Insiders(int place) =>
        ((int[])[place - 1, place + 1, given.Count - 1])
            .Where(own => own >= 0 && own < given.Count && own != place)
            .Distinct();

    // Somebody who answered knows their number and not which in order it is.
    private IEnumerable<(NumberBounds Bounds, int Place)> Views(NumberBounds bounds, int place, int own)
    {
        var among = place < own ? place : place - 1;
        var number = given[own].Value;
        return from mine in Enumerable.Range(own - 1, 3)
            where mine >= 0 && mine < given.Count && bounds.Allows(mine, number)
            let known = bounds.Knowing(mine, number)
            where mine == own || known.IsPossible
            select (known, among < mine ? among : among + 1);
    }

    private bool IsOpen(
        int place,
        decimal nearness,
        NumberBounds bounds,
        IEnumerable<(NumberBounds Bounds, int Place)> views
    )
    {
        var width = Width(place, nearness);
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        foreach (var view in views)
        {
            var (low, high) = view.Bounds.Range(view.Place);
            (least, most) = (Math.Min(least, Up(low)), Math.Max(most, Down(high)));
        }

        return most - least >= width || IsShared(bounds, place, width);
    }

    private decimal Width(int place, decimal nearness) =>
        Math.Min(
            Math.Max(step * (nearness == Nearness ? Steps : 1), nearness * Math.Abs(given[place].Value)),
            (to - from) / 2
        );

    // That enough people gave about the same number is a figure like any other.
    private bool IsShared(NumberBounds bounds, int place, decimal width)
    {
        var (low, high) = (given[place].Value - width, given[place].Value + width);
        // Those near it stand near it in order; of thousands who gave the same some are enough.
        var first = Math.Max(0, place - (4 * rule.MinimumPeople));
        var near = Enumerable
            .Range(first, Math.Min(given.Count, place + (4 * rule.MinimumPeople) + 1) - first)
            .Where(other =>
                given[other].Value > low
                && given[other].Value < high
                && bounds.Range(other) is var (least, most)
                && least > low
                && most < high
            )
            .ToArray();
        return rule.Allows(near.Length, near.Select(other => given[other].School).Distinct().Count());
    }

    // Only so many decimal places could be given.
    private decimal Up(decimal number) => Math.Ceiling(number / step) * step;

    private decimal Down(decimal number) => Math.Floor(number / step) * step;

    private NumberBounds BoundsOf(NumberSummary summary, IReadOnlyList<NumberBand> bands)
    {
        var bounds = new NumberBounds(given.Count, from, to);
        AddBands(bounds, bands);
        AddEnds(bounds, summary);
        foreach (var (number, share) in summary.Quantiles)
        {
            if (number is { } shown)
            {
                bounds.Quantile(Quantile.Of(given.Count, share), shown - unit, shown + unit);
            }
        }

        if (summary.Mean is { } mean)
        {
            bounds.Sum(Up(given.Count * (mean - unit)), Down(given.Count * (mean + unit)));
        }

        return bounds;
    }

    // Whoever knows the rule knows that enough people gave the lowest and the highest number, where they are shown.
    private void AddEnds(NumberBounds bounds, NumberSummary summary)
    {
        if (summary.Lowest is { } lowest)
        {
            bounds.Between(0, lowest, bounds.Range(0).Most);
            bounds.Between(Math.Clamp(rule.MinimumPeople, 1, given.Count) - 1, lowest, lowest);
        }

        if (summary.Highest is { } highest)
        {
            bounds.Between(given.Count - 1, highest, highest);
            bounds.Between(given.Count - Math.Clamp(rule.MinimumPeople, 1, given.Count), highest, highest);
        }
    }

    private void AddBands(NumberBounds bounds, IReadOnlyList<NumberBand> bands)
    {
        var place = 0;
        foreach (var band in bands)
        {
            var last = place + band.Figure.People!.Value - 1;
            bounds.Between(place, band.Start ?? from, to);
            bounds.Between(last, band.Start ?? from, band.Next - step ?? to);
            place = last + 1;
        }
    }
}
