using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Reports.Comments;

/// <summary>Hands out what respondents wrote, for the coordinator to read and approve.</summary>
internal static class WrittenAnswers
{
    /// <summary>
    /// Every text of the submitted responses, by question in the order of the survey. Within a question they are sorted by
    /// their words: in the order in which they came, their places would tell which of them belong to one person.
    /// </summary>
    public static async Task<IReadOnlyList<WrittenAnswer>> OfAsync(
        Survey survey,
        IAsyncEnumerable<Response> responses,
        CancellationToken cancellationToken
    )
    {
        var order = survey
            .Questions.Index()
            .DistinctBy(question => question.Item.Code)
            .ToDictionary(question => question.Item.Code, question => question.Index);
        List<WrittenAnswer> written = [];
        await foreach (var response in responses.WithCancellation(cancellationToken))
        {
            if (response.State != ResponseState.Submitted)
            {
                continue;
            }

            foreach (var (code, answer) in response.Answers.Answers)
            {
                if (order.ContainsKey(code) && WordsOf(answer) is { } words)
                {
                    written.Add(new(code, words, response.Sector, answer is not TextAnswer));
                }
            }
        }

        return
        [
            .. written
                .OrderBy(answer => order[answer.Question])
                .ThenBy(answer => answer.Text, StringComparer.Ordinal)
                .ThenBy(answer => answer.Sector),
        ];
    }

    private static string? WordsOf(Answer answer) =>
        answer switch
        {
            TextAnswer text => text.Words,
            ChoiceAnswer choice => choice.Other,
            ChoicesAnswer choices => choices.Other,
            _ => null,
        };
}
