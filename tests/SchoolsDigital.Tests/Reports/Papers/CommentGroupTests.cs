using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Papers;

public class CommentGroupTests
{
    [Fact]
    public void Of_TooFewWroteSomething_ShowsNoneOfIt()
    {
        var round = new SampleRound(Survey(One(), new LongTextQuestion("text", "What else?")));
        Fill(round, 20, ("one", new ChoiceAnswer("o0")));
        Fill(round, 4, ("text", new TextAnswer("Secret")));

        Assert.Empty(GroupsOf(round, new ApprovedComment("text", "Secret")));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void Of_WordsToOther_ShowOnlyWhereItsFigureDoes(int people, int expected)
    {
        var round = new SampleRound(Survey(Other()));
        Fill(round, 20, ("supplier", new ChoiceAnswer("council")));
        Fill(round, 20, ("supplier", new ChoiceAnswer("company")));
        Fill(round, people, ("supplier", new ChoiceAnswer("other", "A parent")));

        var groups = GroupsOf(round, new ApprovedComment("supplier", "A parent") { IsOther = true });

        Assert.Equal(expected, groups.Sum(group => group.Comments.Count));
    }

    [Fact]
    public void Of_WordsToOtherInASectorWhereItIsHidden_DoNotNameTheSector()
    {
        var round = new SampleRound(Survey(Other()));
        foreach (var sector in (Sector[])[Sector.Primary, Sector.Secondary])
        {
            Fill(round, sector, 20, ("supplier", new ChoiceAnswer("council")));
            Fill(round, sector, 20, ("supplier", new ChoiceAnswer("company")));
        }

        Fill(round, Sector.Primary, 30, ("supplier", new ChoiceAnswer("other", "A parent")));
        Fill(round, Sector.Secondary, 1, ("supplier", new ChoiceAnswer("other", "The caretaker")));

        var group = Assert.Single(
            GroupsOf(round, new ApprovedComment("supplier", "The caretaker", Sector.Secondary) { IsOther = true })
        );

        Assert.Null(Assert.Single(group.Comments).Source);
    }

    private static OneChoiceQuestion Other() =>
        new(
            "supplier",
            "Who looks after it?",
            [new("council", "The council"), new("company", "A company"), new("other", "Other") { IsOther = true }]
        );

    private static void Fill(SampleRound round, int people, (string, Answer) answer) =>
        Fill(round, Sector.Primary, people, answer);

    private static void Fill(SampleRound round, Sector sector, int people, (string, Answer) answer)
    {
        for (var person = 0; person < people; person++)
        {
            round.Answer(round.Invite(sector), null, answer);
        }
    }

    private static IReadOnlyList<CommentGroup> GroupsOf(SampleRound round, params ApprovedComment[] comments) =>
        CommentGroup.Of(
            new()
            {
                Title = "Paper",
                Authority = "Council",
                Round = "Survey",
                PreparedOn = new(2011, 1, 10),
                Results = round.Results(),
                Comments = comments,
            }
        );
}
