using System.Text;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Figures;
using SchoolsDigital.Schools;
using SchoolsDigital.Surveys;

namespace SchoolsDigital.Tests.Reports;

/// <summary>
/// An attacker who knows the rule and the program, and tries every round that there could have been: whatever makes the
/// very same file is possible. A hidden number that is the same in all of them is found.
/// </summary>
public class ExhaustiveAttackTests
{
    private static readonly Sector[] Sectors = [Sector.Primary, Sector.Secondary, Sector.Special];

    [Theory]
    [InlineData(3, 2, 9)]
    [InlineData(2, 3, 8)]
    [InlineData(3, 3, 6)]
    [InlineData(2, 4, 7)]
    public void Of_EveryRoundOfOneChoice_LeavesEachHiddenNumberOpen(int sectors, int options, int people)
    {
        var survey = new Survey([
            new(
                "s",
                "Section",
                [
                    new OneChoiceQuestion(
                        "q",
                        "Question?",
                        [
                            .. Enumerable
                                .Range(0, options)
                                .Select(option => new ChoiceOption($"o{option}", $"Option {option}")),
                        ]
                    ),
                ]
            ),
        ]);
        var classes = new Dictionary<string, List<int[]>>();
        foreach (var table in Tables(sectors * options, people))
        {
            var file = Encoding.UTF8.GetString(ResultsCsv.Write(Publish(survey, table, sectors, options)));
            if (!classes.TryGetValue(file, out var same))
            {
                classes.Add(file, same = []);
            }

            same.Add(table);
        }

        var found = new List<string>();
        foreach (var same in classes.Values)
        {
            var results = Publish(survey, same[0], sectors, options);
            foreach (var (name, value) in Hidden(results, sectors, options))
            {
                if (same.Select(value).Distinct().Count() == 1)
                {
                    found.Add($"{name} in [{string.Join(' ', same[0])}] of {same.Count}");
                }
            }
        }

        Assert.True(
            found.Count == 0,
            $"{found.Count} of {classes.Count} classes: " + string.Join("; ", found.Take(20))
        );
    }

    private static Results Publish(Survey survey, int[] table, int sectors, int options)
    {
        var round = new SampleRound(survey);
        for (var sector = 0; sector < sectors; sector++)
        {
            var schools = Enumerable.Range(0, 10).Select(_ => round.Invite(Sectors[sector])).ToArray();
            var next = 0;
            for (var option = 0; option < options; option++)
            {
                for (var person = 0; person < table[(sector * options) + option]; person++)
                {
                    round.Answer(schools[next++], null, ("q", new ChoiceAnswer($"o{option}")));
                }
            }
        }

        return round.Results(new(2, 2));
    }

    private static IEnumerable<(string Name, Func<int[], int> Value)> Hidden(Results results, int sectors, int options)
    {
        var table = results.Find("q")!;
        if (!table.All.Base.IsShown)
        {
            // Nothing at all is shown, so whatever could be is possible.
            yield break;
        }

        for (var option = 0; option < options; option++)
        {
            var chosen = option;
            if (!table.All.Options[option].IsShown)
            {
                yield return (
                    $"all o{option}",
                    counts => Enumerable.Range(0, sectors).Sum(sector => counts[(sector * options) + chosen])
                );
            }

            for (var sector = 0; sector < sectors; sector++)
            {
                var row = sector;
                if (!table.Groups[1 + sector].Options[option].IsShown)
                {
                    yield return ($"sector {sector} o{option}", counts => counts[(row * options) + chosen]);
                }
            }
        }

        for (var sector = 0; sector < sectors; sector++)
        {
            var row = sector;
            if (!table.Groups[1 + sector].Base.IsShown)
            {
                yield return ($"sector {sector}", counts => counts[(row * options)..((row + 1) * options)].Sum());
            }
        }
    }

    private static IEnumerable<int[]> Tables(int cells, int people)
    {
        if (cells == 0)
        {
            return
            [
                [],
            ];
        }

        return Enumerable
            .Range(0, people + 1)
            .SelectMany(first => Tables(cells - 1, people - first).Select(rest => (int[])[first, .. rest]));
    }
}
