using System.Globalization;
using System.Text.RegularExpressions;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>
/// Somebody who works out which whole numbers could have been given, from what a report says of them, by trying all. Knows
/// nothing of how the program decides; only that a shown lowest or highest number was given by enough people.
/// </summary>
/// <param name="people">How many people a figure must count.</param>
internal sealed partial class NumberReader(int people)
{
    /// <summary>All ascending rows of so many numbers from 0 to the most.</summary>
    public static IReadOnlyList<int[]> Rows(int count, int most)
    {
        List<int[]> rows = [];
        Fill(new int[count], 0, 0);
        return rows;

        void Fill(int[] row, int place, int from)
        {
            if (place == count)
            {
                rows.Add([.. row]);
                return;
            }

            for (row[place] = from; row[place] <= most; row[place]++)
            {
                Fill(row, place + 1, row[place]);
            }
        }
    }

    /// <summary>Whether a row in ascending order would have been published so.</summary>
    public bool Fits(int[] row, NumberSummary shown) =>
        Is(shown.Mean, (decimal)row.Sum() / row.Length)
        && Is(shown.LowerQuartile, Quantile(row, 0.25m))
        && Is(shown.Median, Quantile(row, 0.5m))
        && Is(shown.UpperQuartile, Quantile(row, 0.75m))
        && (shown.Lowest is not { } low || (row[0] == low && row.Count(number => number == low) >= people))
        && (shown.Highest is not { } high || (row[^1] == high && row.Count(number => number == high) >= people));

    /// <summary>Whether a row fits the bands of numbers.</summary>
    public static bool Fits(int[] row, ResultTable table) =>
        table
            .Options.Zip(table.All.Options)
            .All(band =>
                band.Second.People is not { } shown
                || EdgesOf(band.First.Text) is var (from, to)
                    && row.Count(number => number >= from && number <= to) == shown
            );

    /// <summary>What can be concluded from the rows that fit, against the rule.</summary>
    /// <param name="rows">The rows that fit, each in ascending order.</param>
    /// <param name="truth">The row that was given.</param>
    /// <param name="open">How far a number must be open.</param>
    /// <param name="near">How far apart numbers are that are not about the same.</param>
    /// <param name="shared">How many may be known to have given about the same number, and stand on either side of one.</param>
    public static IEnumerable<string> Learn(IReadOnlyList<int[]> rows, int[] truth, int open, int near, int shared)
    {
        int[] least = [.. truth.Select((_, place) => rows.Min(row => row[place]))];
        int[] most = [.. truth.Select((_, place) => rows.Max(row => row[place]))];
        if (open > 1 && most[^1] - least[0] < open)
        {
            yield return $"everybody gave {least[0]} to {most[^1]}: {string.Join(' ', truth)}";
        }

        for (var place = 0; place < truth.Length; place++)
        {
            var isOuter = place < shared || place >= truth.Length - shared;
            var same = Enumerable
                .Range(0, truth.Length)
                .Count(other => least[other] > truth[place] - near && most[other] < truth[place] + near);
            if (isOuter && most[place] - least[place] < open && same < shared)
            {
                yield return $"number {place + 1} is {least[place]} to {most[place]}: {string.Join(' ', truth)}";
            }
        }
    }

    private static bool Is(decimal? shown, decimal number) =>
        shown is null || shown == Math.Round(number, 1, MidpointRounding.AwayFromZero);

    private static decimal Quantile(int[] row, decimal share)
    {
        var place = (row.Length - 1) * share;
        var (low, high) = (row[(int)Math.Floor(place)], row[(int)Math.Ceiling(place)]);
        return low + ((high - low) * (place - Math.Floor(place)));
    }

    private static (int From, int To) EdgesOf(string words)
    {
        int[] numbers =
        [
            .. Digits().Matches(words).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)),
        ];
        return words.Contains("fewer", StringComparison.Ordinal) ? (0, numbers[0])
            : words.Contains("more", StringComparison.Ordinal) ? (numbers[0], int.MaxValue)
            : (numbers[0], numbers[^1]);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
