using SchoolsDigital.Figures.Suppression;

namespace SchoolsDigital.Tests.Figures;

/// <summary>
/// An attacker who knows the rule and this very program, and looks at every way in which a total could be shared out:
/// whatever leaves the same numbers shown is possible. Sectors, roles and options are such lines.
/// </summary>
public class LineAttackTests
{
    [Theory]
    [InlineData(5, 3, 2, 40)]
    [InlineData(5, 3, 3, 30)]
    [InlineData(5, 3, 4, 22)]
    [InlineData(5, 3, 5, 16)]
    [InlineData(3, 1, 4, 20)]
    [InlineData(3, 3, 5, 14)]
    [InlineData(2, 4, 4, 20)]
    public void Hide_EveryLineOfEveryTotal_LeavesEachHiddenNumberOpen(int people, int schools, int parts, int largest)
    {
        // Arrange
        var rule = new PrivacyRule(people, schools);
        List<string> found = [];

        // Act
        for (var total = people; total <= largest; total++)
        {
            foreach (var same in Shares(parts, total).GroupBy(line => Shown(rule, line)))
            {
                var mask = Hide(rule, same.First());
                found.AddRange(
                    Enumerable
                        .Range(0, parts)
                        .Where(part => mask[part] && same.Select(line => line[part]).Distinct().Count() == 1)
                        .Select(part => $"{same.Key}: part {part} of {total}")
                );
            }
        }

        // Assert
        Assert.Empty(found);
    }

    private static SuppressionMask Hide(PrivacyRule rule, int[] line) =>
        LineSuppression.Hide(rule, [.. line.Select(count => new Part(count, count))], splitsSchools: true);

    private static string Shown(PrivacyRule rule, int[] line)
    {
        var mask = Hide(rule, line);
        return string.Join(' ', line.Select((count, part) => mask[part] ? "c" : $"{count}"));
    }

    private static IEnumerable<int[]> Shares(int parts, int total) =>
        parts == 1
            ?
            [
                [total],
            ]
            : Enumerable
                .Range(0, total + 1)
                .SelectMany(first => Shares(parts - 1, total - first).Select(rest => (int[])[first, .. rest]));
}
