using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Surveys.Pages.Questions;

/// <summary>What a form becomes when a button of a ranking was pressed and not the one that saves.</summary>
internal static class RankingMove
{
    /// <summary>The form with the new order; null where no such button was pressed.</summary>
    public static FormFields? Of(SurveyStep step, FormFields sent)
    {
        foreach (var ranking in step.Questions.SelectMany(question => question.WithFollowUp).OfType<RankingQuestion>())
        {
            if (ranking.Moved(sent) is { } moved)
            {
                return sent.With(ranking.Field, moved.All(ranking.Field))
                    .With(FieldNames.MoveOf(ranking.Code), null as string);
            }
        }

        return null;
    }
}
