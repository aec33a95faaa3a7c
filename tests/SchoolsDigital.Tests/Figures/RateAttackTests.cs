using SchoolsDigital.Figures.Suppression;

namespace SchoolsDigital.Tests.Figures;

/// <summary>
/// An attacker who has the register: it tells how many schools of each size a sector has. They try every way in which
/// the schools that answered could be shared out among sectors and sizes.
/// </summary>
public class RateAttackTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hide_RandomRegister_LeavesEachHiddenNumberOfSchoolsOpen(int seed)
    {
        // Arrange
        var random = new Random(seed);
        var rule = new PrivacyRule(2, 1 + (seed % 3));
        var cells = CellsOf(random);

        // Act
        var (sectors, sizes) = RateSuppression.Hide(rule, cells);

        // Assert
        int[] truth = [.. cells.Cast<RateCell>().Select(cell => cell.Schools)];
        var total = truth.Sum();
        int[][] all = [.. Grids([.. cells.Cast<RateCell>().Select(cell => cell.Invited)]).Where(g => g.Sum() == total)];
        int[][] same =
        [
            .. all.Where(grid =>
                Enumerable
                    .Range(0, 4)
                    .All(line => (line < 2 ? sectors(line) : sizes(line - 2)) || Sum(grid, line) == Sum(truth, line))
            ),
        ];
        Assert.All(
            Enumerable.Range(0, 4).Where(line => line < 2 ? sectors(line) : sizes(line - 2)),
            line =>
                Assert.True(
                    CountOf(same, line) > 1 || CountOf(all, line) == 1,
                    $"Line {line} must be {Sum(truth, line)} of {string.Join(' ', truth)}."
                )
        );
    }

    private static RateCell[,] CellsOf(Random random)
    {
        var cells = new RateCell[2, 2];
        for (var cell = 0; cell < 4; cell++)
        {
            for (var school = random.Next(0, 5); school > 0; school--)
            {
                cells[cell / 2, cell % 2] = cells[cell / 2, cell % 2]
                    .Plus(random.Next(3) == 0 ? 0 : random.Next(1, 9), Flow.Unbounded);
            }
        }

        return cells;
    }

    private static int CountOf(int[][] grids, int line) => grids.Select(grid => Sum(grid, line)).Distinct().Count();

    private static int Sum(int[] grid, int line) =>
        line < 2 ? grid[line * 2] + grid[(line * 2) + 1] : grid[line - 2] + grid[line];

    private static IEnumerable<int[]> Grids(int[] most) =>
        most.Length == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(0, most[0] + 1)
                .SelectMany(first => Grids(most[1..]).Select(rest => (int[])[first, .. rest]));
}
