using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Answers;

public class SurveyPathTests
{
    private static readonly YesNoQuestion Platform = new("platform", "Do you use a learning platform?");

    private static readonly ShortTextQuestion Which = new("which", "Which one?")
    {
        ShowWhen = new() { Answers = [new("platform", ["yes"])] },
    };

    private static readonly LongTextQuestion Network = new("network", "What about your network?")
    {
        ShowWhen = new() { Roles = ["network-manager"], Sectors = [Sector.Secondary, Sector.College] },
    };

    private static readonly Survey Survey = new([
        new("learning", "Learning", [Platform, Which]),
        new("technical", "Technical", [Network]),
        new("whole", "For the school", [new LongTextQuestion("whole-school", "Anything for the school?")])
        {
            ShowWhen = new() { Scopes = ["school"] },
        },
    ]);

    private static readonly AnswerSheet Yes = AnswerSheet.Empty.With("platform", new ChoiceAnswer("yes"));

    [Fact]
    public void Of_NothingAnswered_ShowsOnlyWhatEverybodySees() => Assert.Equal(["platform"], Shown(AnswerSheet.Empty));

    [Fact]
    public void Of_EarlierAnswer_ShowsTheQuestionOnThePageAfterIt()
    {
        var path = SurveyPath.Of(Survey, Yes, RespondentProfile.Unknown);

        Assert.Equal(["platform", "which"], path.Steps.Select(step => step.Id));
    }

    [Theory]
    [InlineData("network-manager", Sector.Secondary, true)]
    [InlineData("network-manager", Sector.Primary, false)]
    [InlineData("network-manager", null, false)]
    [InlineData("head", Sector.Secondary, false)]
    [InlineData(null, Sector.Secondary, false)]
    public void Of_RoleAndSector_MustBothAgree(string? role, Sector? sector, bool shown)
    {
        var path = SurveyPath.Of(Survey, AnswerSheet.Empty, new(role, Sector: sector));

        Assert.Equal(shown, path.Shows("network"));
    }

    [Fact]
    public void Of_SectionForThoseWhoAnswerForTheSchool_IsShownToThem()
    {
        Assert.Contains("whole-school", Shown(Yes, new(Scope: "school")));
        Assert.DoesNotContain("whole-school", Shown(Yes, new(Scope: "myself")));
    }

    [Fact]
    public void Finalise_AnswerChangedSoThatAQuestionDisappears_DropsItsAnswer()
    {
        var sheet = Yes.With("which", new TextAnswer("Fronter")).With("platform", new ChoiceAnswer("no"));

        Assert.Equal("""{"platform":"no"}""", Finalised(sheet));
    }

    [Theory]
    [InlineData("of-last-year", "x")]
    [InlineData("platform", "perhaps")]
    [InlineData("which", "x")]
    public void Finalise_UnknownCodeOptionOrKindOfAnswer_DropsIt(string code, string choice)
    {
        var sheet = AnswerSheet.Empty.With(code, new ChoiceAnswer(choice));

        Assert.Equal("{}", Finalised(sheet));
    }

    [Fact]
    public void Of_AnswerChangedAfterTheWayWasFound_IsCheckedAgain()
    {
        SurveyPath.Of(Survey, Yes, RespondentProfile.Unknown);
        var changed = Yes.With("platform", new ChoiceAnswer("perhaps"));

        Assert.Equal("{}", Finalised(changed));
    }

    [Fact]
    public void Of_OneQuestionPerPage_TurnsThePageAfterEach()
    {
        var questions = new Question[] { Platform, new LongTextQuestion("other", "Anything else?") };
        SurveySection[] sections = [new("learning", "Learning", questions)];

        Assert.Single(SurveyPath.Of(new(sections), Yes, RespondentProfile.Unknown).Steps);
        Assert.Equal(
            2,
            SurveyPath
                .Of(new(sections) { Layout = SurveyLayout.QuestionPerPage }, Yes, RespondentProfile.Unknown)
                .Steps.Count
        );
    }

    [Fact]
    public void Missing_RequiredQuestionNotShown_IsNotMissing()
    {
        var survey = new Survey([new("learning", "Learning", [Platform, Which with { Required = true }])]);

        Assert.Empty(SurveyPath.Of(survey, AnswerSheet.Empty, RespondentProfile.Unknown).Missing);
        Assert.Single(SurveyPath.Of(survey, Yes, RespondentProfile.Unknown).Missing);
    }

    [Fact]
    public void Find_AnyCode_FindsFollowUpsToo()
    {
        var followUp = new ShortTextQuestion("follow-up", "Which?");
        var survey = new Survey([new("a", "A", [Platform with { FollowUp = followUp }])]);

        Assert.Equal(followUp, survey.Find("follow-up"));
        Assert.Equal(["platform", "follow-up"], survey.Questions.Select(question => question.Code));
        Assert.Null(survey.Find("of-last-year"));
    }

    [Fact]
    public void Write_PageWithAnswers_FillsItsFields()
    {
        var step = SurveyPath.Of(Survey, Yes, RespondentProfile.Unknown).Steps[0];

        Assert.Equal("yes", step.Write(Yes).First("q-platform"));
        Assert.Empty(step.Write(AnswerSheet.Empty).Names);
    }

    private static List<string> Shown(AnswerSheet sheet, RespondentProfile? respondent = null)
    {
        var path = SurveyPath.Of(Survey, sheet, respondent ?? RespondentProfile.Unknown);
        return [.. path.Steps.SelectMany(step => step.Questions).Select(question => question.Code)];
    }

    private static string Finalised(AnswerSheet sheet) =>
        SurveyPath.Of(Survey, sheet, RespondentProfile.Unknown).Finalise(sheet).ToJson();
}
