using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Consultations.Questions;

public class YesNoQuestionTests
{
    private static readonly NumberQuestion HowMany = new("how-many", "How many?") { Required = true };

    private static readonly YesNoQuestion Technician = new("technician", "Do you have a technician?")
    {
        FollowUp = HowMany,
    };

    private static readonly Survey Survey = new([new("support", "Support", [Technician])]);

    [Fact]
    public void Read_AnswerThatAsksMore_TakesBothAnswers()
    {
        var fields = FormFields.Empty.With("q-technician", "yes").With("q-how-many", "2");

        var read = Step(AnswerSheet.Empty).Read(AnswerSheet.Empty, fields);

        Assert.Empty(read.Errors);
        Assert.Equal("""{"how-many":2,"technician":"yes"}""", read.Sheet.ToJson());
    }

    [Fact]
    public void Read_FollowUpRequiredButBlank_KeepsTheFirstAnswerAndAsks()
    {
        var read = Step(AnswerSheet.Empty).Read(AnswerSheet.Empty, FormFields.Empty.With("q-technician", "yes"));

        Assert.Equal([new AnswerError("q-how-many", "Enter an answer to ‘How many?’")], read.Errors);
        Assert.Equal(new ChoiceAnswer("yes"), read.Sheet["technician"]);
    }

    [Fact]
    public void Read_OtherAnswer_PassesTheFollowUpOver()
    {
        var fields = FormFields.Empty.With("q-technician", "no").With("q-how-many", "rubbish");

        var read = Step(AnswerSheet.Empty).Read(AnswerSheet.Empty, fields);

        Assert.Empty(read.Errors);
        Assert.Equal("""{"technician":"no"}""", read.Sheet.ToJson());
    }

    [Fact]
    public void Finalise_ChangedToTheOtherAnswer_DropsTheFollowUp()
    {
        var sheet = AnswerSheet.Empty.With("technician", new ChoiceAnswer("no")).With("how-many", new NumberAnswer(2));

        var path = SurveyPath.Of(Survey, sheet, RespondentProfile.Unknown);

        Assert.False(path.Shows("how-many"));
        Assert.Equal("""{"technician":"no"}""", path.Finalise(sheet).ToJson());
    }

    [Fact]
    public void Missing_FollowUpAskedAndBlank_IsMissing()
    {
        var sheet = AnswerSheet.Empty.With("technician", new ChoiceAnswer("yes"));

        Assert.Equal([HowMany], SurveyPath.Of(Survey, sheet, RespondentProfile.Unknown).Missing);
    }

    [Fact]
    public void Check_NeitherYesNorNo_IsRefused() =>
        Technician.Sent("perhaps").AssertError("q-technician", "Select an answer to ‘Do you have a technician?’");

    [Fact]
    public void FollowUpTo_AskedAfterNo_FollowsNo()
    {
        var question = Technician with { FollowUpAfter = "no" };

        Assert.Equal(HowMany, question.FollowUpTo(new ChoiceAnswer("no")));
        Assert.Null(question.FollowUpTo(new ChoiceAnswer("yes")));
        Assert.Null(question.FollowUpTo(null));
    }

    private static SurveyStep Step(AnswerSheet sheet) =>
        Assert.Single(SurveyPath.Of(Survey, sheet, RespondentProfile.Unknown).Steps);
}
