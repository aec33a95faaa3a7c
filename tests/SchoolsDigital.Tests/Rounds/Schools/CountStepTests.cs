using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Tests.Rounds.Schools;

public class CountStepTests
{
    private static readonly PrivacyRules Rules = new(AnswerPrivacy.Anonymous, 5, 3);

    [Theory]
    [InlineData("", "2 2 1", true)]
    [InlineData("", "4 0 0", false)]
    [InlineData("", "2 1 1", false)]
    [InlineData("", "2 2 0", false)]
    [InlineData("", "9 9 0", false)]
    [InlineData("2 2 1", "2 2 1", false)]
    [InlineData("2 2 1", "4 4 2", true)]
    [InlineData("2 2 1", "9 2 1", false)]
    [InlineData("2 2 1", "5 4 1", false)]
    [InlineData("2 2 1 0 0 0", "2 2 1 2 2 1", true)]
    public void MayFollow_AnswersBySchool_IsAsManyMorePeopleAndSchools(string before, string now, bool mayFollow) =>
        Assert.Equal(mayFollow, CountStep.MayFollow(Rules, Counts(before), Counts(now)));

    [Theory]
    [InlineData("2 2 1", "4 4 2 1", false)]
    [InlineData("2 2 1", "4 4 2 1 1", false)]
    [InlineData("2 2 1", "4 4 2 1 1 1", true)]
    public void MayFollow_NewSchools_AreNamedByNoFewerThanThree(string before, string now, bool mayFollow) =>
        Assert.Equal(mayFollow, CountStep.MayFollow(Rules, Counts(before), Counts(now)));

    [Fact]
    public void MayFollow_FileAsksForMore_IsLater()
    {
        var rules = Rules with { MinimumPeople = 10, MinimumSchools = 4 };

        Assert.False(CountStep.MayFollow(rules, Counts(""), Counts("3 3 3")));
        Assert.False(CountStep.MayFollow(rules, Counts(""), Counts("2 2 2 1")));
        Assert.True(CountStep.MayFollow(rules, Counts(""), Counts("3 3 3 1")));
    }

    // How many of each school have answered themselves; a school without a number has not answered.
    private static Dictionary<int, int> Counts(string bySchool) =>
        bySchool
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse)
            .Index()
            .Where(school => school.Item > 0)
            .ToDictionary(school => school.Index, school => school.Item);
}
