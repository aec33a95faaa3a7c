using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Rounds.FollowUps;

/// <summary>The options of a survey that ask a coordinator to do something.</summary>
public static class FollowUpOptions
{
    /// <summary>Whether a survey has any.</summary>
    public static bool AreIn(Survey survey) => survey.Questions.Any(question => Of(question).Any());

    /// <summary>Those that somebody has chosen, as far as their answers count.</summary>
    public static IEnumerable<(Question Question, ChoiceOption Option)> ChosenIn(Survey survey, Response response)
    {
        var answers = SurveyPath.Of(survey, response.Answers, response.Profile).Finalise(response.Answers);
        return from question in survey.Questions
            from option in Of(question)
            where answers[question.Code]?.Chose(option.Code) == true
            select (question, option);
    }

    /// <summary>The option of a follow-up; null where a later file has none of that code.</summary>
    public static (Question Question, ChoiceOption Option)? Find(Survey survey, FollowUp followUp) =>
        survey.Find(followUp.Question) is { } question
        && Of(question).FirstOrDefault(option => option.Code == followUp.Option) is { } found
            ? (question, found)
            : null;

    private static IEnumerable<ChoiceOption> Of(Question question) =>
        (
            question switch
            {
                OneChoiceQuestion one => one.Options,
                SeveralChoicesQuestion several => several.Options,
                _ => [],
            }
        ).Where(option => option.FollowUp is not null);
}
