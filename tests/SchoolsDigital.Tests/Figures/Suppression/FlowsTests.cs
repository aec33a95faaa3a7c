using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Suppression;

public class FlowsTests
{
    [Fact]
    public void Protect_HiddenNumbersNearTheirBounds_HidesOneThatGivesThemRoom()
    {
        // Arrange: seven people of two groups that cannot be more than three and five. The first is two or three.
        Part[] parts =
        [
            new(2, 2) { MostPeople = 3 },
            new(4, 3) { MostPeople = 5 },
            new(20, 9) { MostPeople = 40 },
            new(30, 9) { MostPeople = 40 },
        ];

        // Act
        var mask = LineSuppression.Hide(new(), parts, splitsSchools: false);

        // Assert
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(part => mask[part]));
    }

    [Fact]
    public void Protect_CellAlone_IsHiddenInItsRowAndItsColumn()
    {
        // Arrange
        var mask = new SuppressionMask(9);
        var flows = Table(mask, [6, 9, 8], [7, 2, 9], [9, 8, 12]);
        mask.HideSmall(4);

        // Act
        flows.Protect(5);

        // Assert: a rectangle, and the cheapest one.
        Assert.Equal(
            [true, true, false, true, true, false, false, false, false],
            Enumerable.Range(0, 9).Select(cell => mask[cell])
        );
    }

    [Fact]
    public void Protect_NumberThatIsAnyhowKnown_HidesNothingInVain()
    {
        // Arrange
        var mask = new SuppressionMask(2);
        var flows = new Flows(mask);
        flows.Add(new(0, 1, 4, 4, 4, 0));
        flows.Add(new(0, 1, 9, 0, 20, 1));
        mask.HideSmall(0);

        // Act
        var hid = flows.Protect(5);

        // Assert
        Assert.False(hid);
        Assert.False(mask[1]);
    }

    [Fact]
    public void Hide_SumOfTwoSchools_HidesAThirdGroup()
    {
        // Arrange: one school of each of two groups chose the last option. Together they are thirteen people of two schools.
        GridCell[,] cells =
        {
            { Cell(9, 4), Cell(8, 4), Cell(6, 1) },
            { Cell(30, 9), Cell(25, 9), Cell(7, 1) },
            { Cell(40, 10), Cell(20, 10), Cell(17, 10) },
        };
        Part[] bases = [new(23, 5), new(62, 9), new(77, 10)];

        // Act
        var hidden = GridSuppression.Hide(new(), cells, new(bases, new(3), new(3), 1, 1, SplitsSchools: true));

        // Assert
        Assert.True(hidden(0, 2));
        Assert.True(hidden(1, 2));
        Assert.True(hidden(2, 2));

        static GridCell Cell(int people, int schools) => new(people, schools, null, 0, 100);
    }

    [Fact]
    public void Of_ExactlyTwoChoicesEach_HidesASecondOptionBecauseTheSumIsKnown()
    {
        // Arrange
        var free = Several(options: 4);
        var exact = free with { AtLeast = 2, AtMost = 2 };

        // Act
        var (freely, exactly) = (Chosen(free), Chosen(exact));

        // Assert
        Assert.Equal([20, 22, 35, null], freely);
        Assert.Equal([null, 22, 35, null], exactly);
    }

    private static int?[] Chosen(SeveralChoicesQuestion question)
    {
        var round = new SampleRound(Survey(question));
        for (var person = 0; person < 40; person++)
        {
            string[] chosen = (person < 35, person % 2) switch
            {
                (true, 0) => ["o0", "o2"],
                (true, _) => ["o1", "o2"],
                (false, 0) => ["o0", "o1"],
                _ => ["o1", "o3"],
            };
            round.Answer(round.Invite(Sector.Primary), null, (question.Code, new ChoicesAnswer(chosen)));
        }

        return [.. round.Results().Find(question.Code)!.All.Options.Select(option => option.People)];
    }

    private static Flows Table(SuppressionMask mask, params int[][] rows)
    {
        var flows = new Flows(mask);
        for (var row = 0; row < 3; row++)
        {
            flows.Add(Known(6, row, rows[row].Sum()));
            flows.Add(Known(3 + row, 7, rows.Sum(cells => cells[row])));
            for (var column = 0; column < 3; column++)
            {
                flows.Add(new(row, 3 + column, rows[row][column], 0, 100, (row * 3) + column));
            }
        }

        return flows;

        static Flow Known(int from, int to, int sum) => new(from, to, sum, sum, sum, Flow.Unprinted);
    }
}
