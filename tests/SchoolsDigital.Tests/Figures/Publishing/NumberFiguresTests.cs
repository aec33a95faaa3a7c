using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Publishing;

/// <summary>What may be shown of numbers.</summary>
public class NumberFiguresTests
{
    private static readonly NumberQuestion Cost = new("n", "What did it cost?")
    {
        Unit = "£",
        Least = 0,
        Most = 2_000_000,
    };

    [Fact]
    public void Of_FiveOfSixGaveNought_DoesNotTellWhatTheSixthGave()
    {
        // Act
        var numbers = Numbers(Cost, 0, 0, 0, 0, 0, 41_253);

        // Assert
        Assert.Equal(NumberSummary.Hidden, numbers);
    }

    [Theory]
    [InlineData(100, 100, 100, 100, 100, 100)]
    [InlineData(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)]
    public void Of_AllGaveTheSame_DoesNotTellThatAllDid(params int[] given)
    {
        // Act
        var numbers = Numbers(Cost, given);

        // Assert
        Assert.Null(numbers.Lowest);
        Assert.Null(numbers.Highest);
    }

    [Fact]
    public void Of_AllGaveTheLeast_ShowsNoMean()
    {
        // Act
        var numbers = Numbers(Cost, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        // Assert
        Assert.Null(numbers.Mean);
    }

    [Fact]
    public void Of_ManyOrdinaryNumbers_ShowsThemInBrief()
    {
        // Act
        var numbers = Numbers(Cost, [.. Enumerable.Range(1, 40).Select(place => place * 250)]);

        // Assert
        Assert.Equal(new NumberSummary(5_125, 2_688, 5_125, 7_563, null, null), numbers);
    }

    [Fact]
    public void Of_LowestThatManyGave_IsShown()
    {
        // Act
        var numbers = Numbers(
            Cost,
            [.. Enumerable.Repeat(0, 8), .. Enumerable.Range(1, 40).Select(place => place * 250)]
        );

        // Assert
        Assert.Equal(0, numbers.Lowest);
        Assert.Null(numbers.Highest);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Of_FewNumbers_ShowsAMedianWithFiveOnEitherSide(int people, bool isShown)
    {
        // Act
        var numbers = Numbers(Cost, [.. Enumerable.Range(1, people).Select(place => place * 250)]);

        // Assert
        Assert.Equal(isShown, numbers.Median is not null);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Of_FewNumbers_ShowsQuartilesWithFiveOnEitherSide(int people, bool isShown)
    {
        // Act
        var numbers = Numbers(Cost, [.. Enumerable.Range(1, people).Select(place => place * 250)]);

        // Assert
        Assert.Equal(isShown, numbers.LowerQuartile is not null);
        Assert.Equal(isShown, numbers.UpperQuartile is not null);
    }

    [Fact]
    public void Of_MeanHalfWayBetweenTwoNumbers_IsRoundedUp()
    {
        // Act: 20 numbers that add up to 45.
        var numbers = Numbers(new("n", "How many?"), [.. Enumerable.Repeat(2, 15), .. Enumerable.Repeat(3, 5)]);

        // Assert
        Assert.Equal(2.3m, numbers.Mean);
    }

    [Fact]
    public void Of_FiveNumbersOfOneSchool_MakesNoBandOfTheirOwn()
    {
        // Arrange: one school gave the five highest of 25 numbers.
        var round = new SampleRound(Survey(new NumberQuestion("n", "How many?")));
        for (var number = 0; number < 20; number++)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(number % 10)));
        }

        var school = round.Invite(Sector.Primary);
        for (var person = 0; person < 5; person++)
        {
            round.Answer(school, null, ("n", new NumberAnswer(90)));
        }

        // Act
        var bands = round.Results().Find("n")!.All.Options;

        // Assert
        Assert.All(bands, band => Assert.InRange(band.Schools!.Value, 3, 25));
        Assert.DoesNotContain(bands, band => band.People == 5);
    }

    [Fact]
    public void Of_Sectors_ShowsTheirMediansAndOnlyTheMeanOfAll()
    {
        // Arrange: the mean of all less that of primary schools would be that of secondary schools.
        var round = new SampleRound(Survey(Cost));
        foreach (var sector in (Sector[])[Sector.Primary, Sector.Secondary])
        {
            for (var place = 1; place <= 40; place++)
            {
                round.Answer(round.Invite(sector), null, ("n", new NumberAnswer(place * 100)));
            }
        }

        // Act
        var groups = round.Results().Find("n")!.Groups;

        // Assert
        Assert.Equal([2_050, null, null], groups.Select(group => group.Numbers!.Mean));
        Assert.Equal([2_050, 2_050, 2_050], groups.Select(group => group.Numbers!.Median));
    }

    private static NumberSummary Numbers(NumberQuestion question, params int[] given)
    {
        var round = new SampleRound(Survey(question));
        foreach (var number in given)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(number)));
        }

        return round.Results().Find("n")!.All.Numbers!;
    }
}
