using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Schools.Successions;

namespace SchoolsDigital.Tests.Schools.Successions;

public class SuccessionTests
{
    [Fact]
    public void Match_EveryKindOfChange_IsTold()
    {
        // Arrange
        var succession = new Succession([
            Link(11, 21), // converts
            Link(12, 112),
            Link(112, 22), // converts, and again before anybody looked
            Link(13, 23),
            Link(14, 23), // merge
            Link(15, 25),
            Link(15, 26), // splits
            Link(16, 27),
            Link(17, 27),
            Link(17, 28), // reorganised
        ]);

        // Act
        var matches = succession.Match([10, 11, 12, 13, 14, 15, 16, 17, 18], [10, 21, 22, 23, 25, 26, 27, 28, 29]);

        // Assert
        Assert.Equal(
            [
                "Same 10 > 10",
                "Same 11 > 21",
                "Same 12 > 22",
                "Merged 13 14 > 23",
                "Split 15 > 25 26",
                "Reorganised 16 17 > 27 28",
                "Gone 18 > ",
                "New  > 29",
            ],
            matches.Select(Describe)
        );
    }

    [Fact]
    public void Match_SchoolsMergedIntoOneThatStays_AreAMerge() =>
        Assert.Equal(["Merged 10 11 > 10"], new Succession([Link(11, 10)]).Match([10, 11], [10]).Select(Describe));

    [Fact]
    public void Match_SchoolThatStaysAndHasASuccessorToo_IsTheSameAndTheOtherIsNew() =>
        Assert.Equal(
            ["Same 10 > 10", "New  > 20"],
            new Succession([Link(10, 20)]).Match([10], [10, 20]).Select(Describe)
        );

    [Fact]
    public void Match_LinkThatMayGoEitherWay_IsFollowedToTheSchoolThatIsThere()
    {
        var succession = new Succession([new(10, 20, IsDirected: false)]);

        Assert.Equal(["Same 10 > 20"], succession.Match([10], [20]).Select(Describe));
        Assert.Equal(["Same 20 > 10"], succession.Match([20], [10]).Select(Describe));
    }

    [Fact]
    public void Walk_LinksInACircle_Ends()
    {
        var succession = new Succession([Link(1, 2), Link(2, 3), Link(3, 1), Link(3, 4)]);

        Assert.Equal([2, 3, 4], succession.SuccessorsOf(1).Order());
        Assert.Equal([1, 2, 3], succession.PredecessorsOf(4).Order());
        Assert.Equal(["Same 1 > 4"], succession.Match([1], [4]).Select(Describe));
    }

    [Fact]
    public void Match_AnyLinks_PutsEverySchoolIntoExactlyOneGroup()
    {
        var urns = Gen.Choose(1, 12);
        var links = urns.Two().Select(pair => Link(pair.Item1, pair.Item2)).ListOf();
        var cases = links.Zip(urns.ListOf().Two()).ToArbitrary();

        Prop.ForAll(
                cases,
                input =>
                {
                    var (given, (previous, current)) = input;
                    var matches = new Succession(given).Match(previous, current);
                    Assert.Equal(previous.Distinct().Order(), matches.SelectMany(match => match.Previous).Order());
                    Assert.Equal(current.Distinct().Order(), matches.SelectMany(match => match.Current).Order());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    private static SuccessionLink Link(int from, int to) => new(from, to, IsDirected: true);

    private static string Describe(SchoolMatch match) =>
        $"{match.Kind} {string.Join(' ', match.Previous)} > {string.Join(' ', match.Current)}";
}
