using System.Runtime.CompilerServices;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Surveys.Pages.Steps;

/// <summary>
/// What a person is asked about themselves before the survey, as a step like any other: their role, and whom they answer
/// for. It is kept beside the answers and not among them.
/// </summary>
internal static class AboutYou
{
    private const string Role = "role";
    private const string Scope = "scope";

    private static readonly ConditionalWeakTable<Survey, Lazy<SurveyStep?>> Steps = [];

    /// <summary>The step, the same one each time; null where the survey asks nothing about people.</summary>
    public static SurveyStep? StepOf(Survey survey) => Steps.GetValue(survey, asked => new(() => Make(asked))).Value;

    /// <summary>Whether a step is this one, and not one of the survey whose first question has the same code.</summary>
    public static bool Is(SurveyStep step) =>
        step.Id == SurveyAddresses.AboutYou && !step.Questions.Any(question => question.Code == step.Id);

    /// <summary>What a person has said about themselves, as answers to the questions of the step.</summary>
    public static AnswerSheet SheetOf(Response response) =>
        AnswerSheet
            .Empty.With(Role, response.Role is null ? null : new ChoiceAnswer(response.Role))
            .With(Scope, response.Scope is null ? null : new ChoiceAnswer(response.Scope));

    /// <summary>The response with what was said on the step.</summary>
    public static Response Take(Response response, AnswerSheet sheet) =>
        response with
        {
            Role = (sheet[Role] as ChoiceAnswer)?.Option,
            Scope = (sheet[Scope] as ChoiceAnswer)?.Option,
        };

    private static SurveyStep? Make(Survey survey)
    {
        List<Question> questions = [];
        if (survey.Roles.Count > 0)
        {
            questions.Add(
                new OneChoiceQuestion(
                    Role,
                    "What is your role?",
                    [.. survey.Roles.Select(role => new ChoiceOption(role.Code, role.Text))]
                )
                {
                    Hint = "Some questions are only for some roles. If you have several roles, choose the main one.",
                    Subject = "your role",
                }
            );
        }

        if (survey.Scopes.Count > 0)
        {
            questions.Add(
                new OneChoiceQuestion(
                    Scope,
                    "Whom are you answering for?",
                    [.. survey.Scopes.Select(scope => new ChoiceOption(scope.Code, scope.Text))]
                )
                {
                    Subject = "whom you are answering for",
                }
            );
        }

        return questions.Count == 0
            ? null
            : new(SurveyAddresses.AboutYou, new(SurveyAddresses.AboutYou, "About you", questions), questions);
    }
}
