using System.Text;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures;

/// <summary>
/// Attackers who have a whole published file of one question by sector. One tries every round that there could have been
/// and publishes it with this very program; the other fills in the hidden numbers in every way that adds up.
/// </summary>
public class ExhaustiveAttackTests
{
    private static readonly PrivacyRule Rule = new(3, 1);

    private static readonly Sector[] InOrder = [Sector.Primary, Sector.Secondary, Sector.Special];

    [Theory]
    [InlineData(2, 2, 12)]
    [InlineData(3, 2, 8)]
    [InlineData(2, 3, 8)]
    [InlineData(3, 3, 6)]
    public void Of_EveryRoundThatThereCouldBe_LeavesEachHiddenNumberOpen(int sectors, int options, int people)
    {
        // Arrange
        var rounds = Tables(sectors * options, people)
            .GroupBy(table => Encoding.UTF8.GetString(ResultsCsv.Write(Publish(table, sectors, options))));

        // Act
        var found = rounds.SelectMany(same => Found(Publish(same.First(), sectors, options), [.. same], options));

        // Assert
        Assert.Empty(found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomTable_CanBeFilledInInManyWays(int seed)
    {
        // Arrange
        var random = new Random(seed);
        for (var trial = 0; trial < 25; trial++)
        {
            int[] table = [.. Enumerable.Range(0, 9).Select(_ => random.Next(random.Next(1, 8)))];

            // Act
            var results = Publish(table, 3, 3);
            int[][] same = [.. Fillings(results, table.Sum())];

            // Assert
            Assert.Contains(same, filled => filled.SequenceEqual(table));
            Assert.Empty(Found(results, same, 3));
        }
    }

    private static Results Publish(int[] table, int sectors, int options)
    {
        var round = new SampleRound(Survey(One("q", options)));
        for (var sector = 0; sector < sectors; sector++)
        {
            var schools = Enumerable.Range(0, 25).Select(_ => round.Invite(InOrder[sector])).ToArray();
            var next = 0;
            for (var option = 0; option < options; option++)
            {
                for (var person = 0; person < table[(sector * options) + option]; person++)
                {
                    round.Answer(schools[next++], null, ("q", new ChoiceAnswer($"o{option}")));
                }
            }
        }

        return round.Results(Rule);
    }

    private static IEnumerable<string> Found(Results results, int[][] same, int options) =>
        Numbers(results, options)
            .Where(number => number.Shown is null && same.Select(number.Value).Distinct().Count() == 1)
            .Select(number => $"{number.Name} in {string.Join(' ', same[0])}");

    private static IEnumerable<(string Name, int? Shown, Func<int[], int> Value)> Numbers(Results results, int options)
    {
        var table = results.Find("q")!;
        if (!table.All.Base.IsShown)
        {
            // Nothing at all is shown, so whatever could be is possible.
            yield break;
        }

        foreach (var (row, group) in table.Groups.Skip(1).Index())
        {
            yield return (
                $"base {row}",
                group.Base.People,
                cells => cells[(row * options)..((row + 1) * options)].Sum()
            );
            foreach (var (option, figure) in group.Options.Index())
            {
                yield return ($"cell {row} {option}", figure.People, cells => cells[(row * options) + option]);
            }
        }

        foreach (var (option, figure) in table.All.Options.Index())
        {
            yield return (
                $"all {option}",
                figure.People,
                cells => cells.Where((_, cell) => cell % options == option).Sum()
            );
        }
    }

    private static IEnumerable<int[]> Tables(int cells, int people) =>
        cells == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(0, people + 1)
                .SelectMany(first => Tables(cells - 1, people - first).Select(rest => (int[])[first, .. rest]));

    private static IEnumerable<int[]> Fillings(Results results, int people)
    {
        if (!results.Base.IsShown)
        {
            return Tables(9, people).Where(cells => cells.Sum() == people);
        }

        var numbers = Numbers(results, 3).Where(number => number.Shown is not null).ToArray();
        var shown = results
            .Find("q")!
            .Groups.Skip(1)
            .SelectMany(group => group.Options)
            .Select(figure => figure.People)
            .ToArray();
        var bases = results.Find("q")!.Groups.Skip(1).Select(group => group.Base.People ?? people).ToArray();
        return Fill([], 0)
            .Where(cells =>
                cells.Sum() == people && Array.TrueForAll(numbers, number => number.Value(cells) == number.Shown)
            );

        IEnumerable<int[]> Fill(int[] cells, int sum)
        {
            if (cells.Length == 9)
            {
                return [cells];
            }

            var left = bases[cells.Length / 3] - cells[(cells.Length / 3 * 3)..].Sum();
            var known = shown[cells.Length];
            var last = cells.Length % 3 == 2 && results.Find("q")!.Groups[1 + (cells.Length / 3)].Base.IsShown;
            var (from, to) = known is { } value ? (value, value) : (last ? left : 0, Math.Min(left, people - sum));
            return Enumerable
                .Range(from, Math.Max(0, to - from + 1))
                .SelectMany(next => Fill([.. cells, next], sum + next));
        }
    }
}
