using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Tests.Surveys;

namespace SchoolsDigital.Tests.Consultations.Questions;

public class SurveyProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true);

    private static readonly Gen<(Survey Survey, FormFields Form, RespondentProfile Respondent)> Visits =
        from survey in SurveyGenerators.Survey
        from form in SurveyGenerators.Form(survey)
        from respondent in SurveyGenerators.Respondent
        select (survey, form, respondent);

    [Fact]
    public void Check_AnyForm_WritesBackToTheSameAnswerOnFormsAndInJson() =>
        ForAll(visit =>
        {
            foreach (var question in visit.Survey.Questions)
            {
                var check = question.Check(visit.Form);
                Assert.True(check.Answer is null || check.Errors.Count == 0);
                Assert.All(check.Errors, error => Assert.StartsWith(question.Field, error.Field));

                if (check.Answer is { } answer)
                {
                    var sheet = AnswerSheet.Empty.With(question.Code, answer);
                    var stored = JsonSerializer.Deserialize<AnswerSheet>(sheet.ToJson())!;

                    Assert.Equal(sheet, stored);
                    Assert.Equal(sheet.ToJson(), stored.ToJson());
                    Assert.Equal(answer, question.Check(question.Write(stored[question.Code]!)).Answer);
                    Assert.True(question.Accepts(answer));
                }
            }
        });

    [Fact]
    public void Of_AnyAnswers_ShowsExactlyWhatItsConditionsAllow() =>
        ForAll(visit =>
        {
            var sheet = Fill(visit.Survey, visit.Form);
            var path = SurveyPath.Of(visit.Survey, sheet, visit.Respondent);
            var counted = path.Finalise(sheet);

            foreach (var section in visit.Survey.Sections)
            {
                var open = Holds(
                    section.ShowWhen,
                    visit.Survey,
                    section.Questions is [var first, ..] ? first : null,
                    counted,
                    visit.Respondent
                );
                foreach (var question in section.Questions)
                {
                    var allowed = open && Holds(question.ShowWhen, visit.Survey, question, counted, visit.Respondent);
                    Assert.Equal(allowed, path.Shows(question.Code));
                }
            }
        });

    [Fact]
    public void Of_AnyAnswers_NeverPutsAQuestionOnThePageOfTheOneItDependsOn() =>
        ForAll(visit =>
        {
            var path = SurveyPath.Of(visit.Survey, Fill(visit.Survey, visit.Form), visit.Respondent);

            foreach (var step in path.Steps)
            {
                var codes = step.Questions.Select(question => question.Code).ToHashSet();
                var before = step
                    .Questions.SelectMany(question => question.ShowWhen?.Answers ?? [])
                    .Select(condition => condition.Question);
                Assert.DoesNotContain(before, codes.Contains);
            }
        });

    [Fact]
    public void Finalise_AnyAnswers_ChangesNothingTheSecondTime() =>
        ForAll(visit =>
        {
            var sheet = Fill(visit.Survey, visit.Form).With("of-last-year", new ChoiceAnswer("a"));
            var path = SurveyPath.Of(visit.Survey, sheet, visit.Respondent);
            var once = path.Finalise(sheet);
            var again = SurveyPath.Of(visit.Survey, once, visit.Respondent);

            Assert.Equal(once, again.Finalise(once));
            Assert.Equal(path.Steps.Select(step => step.Id), again.Steps.Select(step => step.Id));
            Assert.Null(once["of-last-year"]);
            Assert.All(once.Answers, answer => Assert.True(path.Shows(answer.Key)));
        });

    private static AnswerSheet Fill(Survey survey, FormFields form) =>
        survey.Questions.Aggregate(
            AnswerSheet.Empty,
            (sheet, question) => sheet.With(question.Code, question.Check(form).Answer)
        );

    // Only what stands earlier in the survey may be looked at.
    private static bool Holds(
        ShowWhen? rule,
        Survey survey,
        Question? at,
        AnswerSheet counted,
        RespondentProfile respondent
    )
    {
        var earlier = survey
            .Questions.TakeWhile(question => question != at)
            .Select(question => question.Code)
            .ToHashSet();
        return rule?.Holds(respondent, code => earlier.Contains(code) ? counted[code] : null) != false;
    }

    private static void ForAll(Action<(Survey Survey, FormFields Form, RespondentProfile Respondent)> property) =>
        FsCheck.Check.One(Config, Prop.ForAll(Visits.ToArbitrary(), property));
}
