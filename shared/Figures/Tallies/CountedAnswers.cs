using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Leaves of a response what counts.</summary>
public static class CountedAnswers
{
    /// <summary>The response without answers to questions that its other answers have led past.</summary>
    public static Response Of(Survey survey, Response response) =>
        response.State == ResponseState.Submitted
            ? response with
            {
                Answers = SurveyPath.Of(survey, response.Answers, response.Profile).Finalise(response.Answers),
            }
            : response;
}
