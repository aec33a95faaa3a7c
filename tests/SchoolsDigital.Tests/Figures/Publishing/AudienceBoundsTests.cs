using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Publishing;

/// <summary>What a reader knows of who answered a question before they have seen any figure of it.</summary>
public class AudienceBoundsTests
{
    private const int People = 12;

    [Fact]
    public void PartOf_EverybodyMustAnswer_IsKnownToTheLast()
    {
        var part = PartOf(RoundOf(One() with { Required = true }), "one");

        Assert.Equal((People, People), (part.LeastPeople, part.MostPeople));
        Assert.Equal((People, People), (part.LeastSchools, part.MostSchools));
    }

    [Fact]
    public void PartOf_AnswerMayBeLeftOut_MayBeNobody()
    {
        var part = PartOf(RoundOf(One()), "one");

        Assert.Equal((0, People), (part.LeastPeople, part.MostPeople));
        Assert.Equal((0, People), (part.LeastSchools, part.MostSchools));
    }

    // What the service counts may be short of what the survey asks for, as with answers from paper.
    [Fact]
    public void PartOf_SomebodyLeftOutWhatEverybodyMustAnswer_MayBeNobody()
    {
        var round = RoundOf(One() with { Required = true });
        round.Answer(round.Invite(Sector.Primary), "head");

        var part = PartOf(round, "one");

        Assert.Equal((0, People + 1), (part.LeastPeople, part.MostPeople));
    }

    [Fact]
    public void PartOf_OnlySomeMustAnswer_PeopleOfTheirRoleAreKnownAndSchoolsAreNot()
    {
        var heads = One() with
        {
            Required = true,
            ShowWhen = new() { Roles = ["head"] },
        };
        var round = RoundOf(heads);
        Add(round, 8, "teacher");
        Add(round, 6, "ict");

        var part = PartOf(round, "one", "head");

        Assert.Equal((People, 0), (part.LeastPeople, part.LeastSchools));
    }

    [Fact]
    public void PartOf_AfterAnAnswerThatIsShown_IsNoMoreThanGaveIt()
    {
        var round = RoundOf(One(), After("o0"));
        Add(round, 8, "head", ("one", new ChoiceAnswer("o1")));
        Add(round, 6, "head", ("one", new ChoiceAnswer("o2")));

        var part = PartOf(round, "after", published: "one");

        Assert.Equal((false, People), (part.MustHide, part.MostPeople));
    }

    [Fact]
    public void PartOf_AfterAnAnswerThatIsHidden_IsHiddenToo()
    {
        var round = RoundOf(One(), After("o2"));
        Add(round, 8, "head", ("one", new ChoiceAnswer("o1")));
        Add(round, 2, "head", ("one", new ChoiceAnswer("o2")));

        Assert.True(PartOf(round, "after", published: "one").MustHide);
    }

    private static OneChoiceQuestion After(string option) =>
        One("after") with
        {
            ShowWhen = new() { Answers = [new("one", [option])] },
        };

    // Heads of schools of one sector, who all choose the first option of every question.
    private static SampleRound RoundOf(params Question[] questions)
    {
        var round = new SampleRound(SurveyWithRoles(questions));
        Add(round, People, "head", [.. questions.Select(question => (question.Code, (Answer)new ChoiceAnswer("o0")))]);
        return round;
    }

    private static void Add(SampleRound round, int people, string role, params (string Code, Answer Answer)[] answers)
    {
        for (var person = 0; person < people; person++)
        {
            round.Answer(round.Invite(Sector.Primary), role, answers);
        }
    }

    private static Part PartOf(SampleRound round, string question, string? group = null, string? published = null)
    {
        var tally = round.Tally();
        var grouping = new Grouping(tally, matched: null);
        var counts = new CellCounts(tally, grouping);
        var turnout = new Turnout(tally, grouping, counts, new PrivacyRule());
        var bounds = new AudienceBounds(
            tally.Plan.Tables.Single(table => table.Code == question),
            grouping,
            turnout.Known,
            published is null
                ? new Dictionary<string, ResultTable>()
                : new Dictionary<string, ResultTable> { [published] = round.Results().Find(published)! }
        );
        return bounds.PartOf(grouping.Groups.ToList().FindIndex(one => group is null || one.Code == group), counts);
    }
}
