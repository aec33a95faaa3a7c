using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Surveys.Pages.Steps;

/// <summary>The pages of one person's survey in their order, as their answers so far make them.</summary>
internal sealed class SurveyWalk
{
    private readonly Response response;

    private SurveyWalk(Response response, SurveyPath path, IReadOnlyList<SurveyStep> steps) =>
        (this.response, Path, Steps) = (response, path, steps);

    public SurveyPath Path { get; }

    public IReadOnlyList<SurveyStep> Steps { get; }

    /// <summary>The sections that have a page, in order.</summary>
    public IReadOnlyList<SurveySection> Sections => [.. Steps.Select(step => step.Section).Distinct()];

    public static SurveyWalk Of(Survey survey, Response response)
    {
        var path = SurveyPath.Of(survey, response.Answers, response.Profile);
        return new(response, path, AboutYou.StepOf(survey) is { } aboutYou ? [aboutYou, .. path.Steps] : path.Steps);
    }

    /// <summary>The step of an address; null where this person is not shown it.</summary>
    public SurveyStep? Find(string name) => Steps.FirstOrDefault(step => SurveyAddresses.NameOf(step) == name);

    /// <summary>The answers that a step shows.</summary>
    public AnswerSheet SheetOf(SurveyStep step) => AboutYou.Is(step) ? AboutYou.SheetOf(response) : response.Answers;

    public SurveyStep? Before(SurveyStep step) => At(step, -1);

    public SurveyStep? After(SurveyStep step) => At(step, +1);

    /// <summary>Where to go on: the page after the last one with an answer; null where all that is left is to check and send.</summary>
    public SurveyStep? Next()
    {
        for (var index = Steps.Count - 1; index >= 0; index--)
        {
            if (IsAnswered(Steps[index]))
            {
                return index + 1 < Steps.Count ? Steps[index + 1] : null;
            }
        }

        return Steps.Count > 0 ? Steps[0] : null;
    }

    /// <summary>The step on which a question stands.</summary>
    public SurveyStep StepOf(Question question) =>
        Steps.First(step => step.Questions.SelectMany(asked => asked.WithFollowUp).Contains(question));

    private bool IsAnswered(SurveyStep step)
    {
        var sheet = SheetOf(step);
        return step.Questions.Any(question => sheet[question.Code] is not null);
    }

    private SurveyStep? At(SurveyStep step, int distance)
    {
        for (var index = 0; index < Steps.Count; index++)
        {
            if (Steps[index].Id == step.Id && AboutYou.Is(Steps[index]) == AboutYou.Is(step))
            {
                return Steps.ElementAtOrDefault(index + distance);
            }
        }

        return null;
    }
}
