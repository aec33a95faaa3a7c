using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;

namespace SchoolsDigital.Figures.Publishing;

/// <summary>Cuts numbers into about six bands at round figures and joins neighbours until each is large enough to show.</summary>
internal static class NumberBands
{
    private const int Wanted = 6;

    /// <summary>Makes bands of numbers in ascending order; none where fewer than two can be shown.</summary>
    public static IReadOnlyList<NumberBand> Of(
        NumberQuestion question,
        IReadOnlyList<NumberGiven> given,
        PrivacyRule rule
    )
    {
        var step = Step(question, given);
        // The last band is open, so that one very large number does not make a band for each step up to it.
        var last = Math.Floor(given[(given.Count - 1) * 19 / 20].Value / step);
        var first = Math.Floor(given[(given.Count - 1) / 20].Value / step);
        var bands = given
            .GroupBy(number => Math.Clamp(Math.Floor(number.Value / step), first, last))
            .Select(band => (Start: band.Key * step, Numbers: band.ToList()))
            .ToList();

        Join(bands, rule);
        return bands.Count < 2 ? [] : [.. bands.Select((_, index) => Band(question, bands, index, given.Count))];
    }

    private static decimal Step(NumberQuestion question, IReadOnlyList<NumberGiven> given)
    {
        var (low, high) = (given[(given.Count - 1) / 20].Value, given[(given.Count - 1) * 19 / 20].Value);
        var unit = question.Step;
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if ((high - low) / (unit * factor) <= Wanted)
                {
                    return unit * factor;
                }
            }

            unit *= 10;
        }
    }

    private static void Join(List<(decimal Start, List<NumberGiven> Numbers)> bands, PrivacyRule rule)
    {
        while (bands.Count > 1 && bands.FindIndex(band => !IsLargeEnough(band.Numbers, rule)) is >= 0 and var small)
        {
            var toTheLeft =
                small == bands.Count - 1
                || (small > 0 && bands[small - 1].Numbers.Count <= bands[small + 1].Numbers.Count);
            var into = toTheLeft ? small - 1 : small;
            bands[into] = (bands[into].Start, [.. bands[into].Numbers, .. bands[into + 1].Numbers]);
            bands.RemoveAt(into + 1);
        }
    }

    private static bool IsLargeEnough(List<NumberGiven> numbers, PrivacyRule rule) =>
        rule.Allows(numbers.Count, SchoolsOf(numbers));

    private static int SchoolsOf(List<NumberGiven> numbers) =>
        numbers.Select(number => number.School).Distinct().Count();

    private static NumberBand Band(
        NumberQuestion question,
        List<(decimal Start, List<NumberGiven> Numbers)> bands,
        int index,
        int answered
    )
    {
        var (start, numbers) = bands[index];
        var plain = question.IsMoney ? question : question with { Unit = null };
        var text = (index, index == bands.Count - 1 ? (decimal?)null : bands[index + 1].Start) switch
        {
            (0, { } next) when question.Decimals == 0 =>
                $"{question.Show(next - 1)} or {(question.IsMoney ? "less" : "fewer")}",
            (0, { } next) => $"Under {question.Show(next)}",
            (_, null) => $"{question.Show(start)} or more",
            (_, { } next) when question.Decimals == 0 && next - 1 == start => question.Show(start),
            (_, { } next) when question.Decimals == 0 => $"{plain.Show(start)} to {question.Show(next - 1)}",
            (_, { } next) => $"{plain.Show(start)} to under {question.Show(next)}",
        };
        return new(
            new($"band-{index + 1}", text),
            new(numbers.Count, (decimal)numbers.Count / answered) { Schools = SchoolsOf(numbers) },
            index == 0 ? null : start,
            index == bands.Count - 1 ? null : bands[index + 1].Start
        );
    }
}
