using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>Writes an answer in words, for the person who gave it, and in attributed rounds for coordinators.</summary>
public static class AnswerLines
{
    /// <summary>The answer in lines, at least one.</summary>
    public static IReadOnlyList<string> Of(Question question, Answer answer) =>
        (question, answer) switch
        {
            (OneChoiceQuestion one, ChoiceAnswer choice) => [Words(one.Options, choice.Option, choice.Other)],
            (SeveralChoicesQuestion several, ChoicesAnswer choices) =>
            [
                .. choices.Options.Select(code => Words(several.Options, code, choices.Other)),
            ],
            (ScaleQuestion scale, ChoiceAnswer choice) => [Words(scale.Scale, choice.Option)],
            (YesNoQuestion, ChoiceAnswer choice) => [choice.Option == YesNoQuestion.Yes ? "Yes" : "No"],
            (MatrixQuestion matrix, MatrixAnswer points) =>
            [
                .. matrix
                    .Statements.Where(statement => points.Points.ContainsKey(statement.Code))
                    .Select(statement => $"{statement.Text}: {Words(matrix.Scale, points.Points[statement.Code])}"),
            ],
            (RankingQuestion ranking, RankingAnswer order) =>
            [
                .. order.Order.Select((code, index) => $"{index + 1}. {Words(ranking.Options, code, null)}"),
            ],
            (NumberQuestion number, NumberAnswer value) => [number.Show(value.Value)],
            (_, TextAnswer text) => text.Words.Split('\n'),
            _ => [""],
        };

    private static string Words(IReadOnlyList<ChoiceOption> options, string code, string? other) =>
        options.FirstOrDefault(option => option.Code == code) switch
        {
            null => code,
            { IsOther: true } option when other is not null => $"{option.Text}: {other}",
            var option => option.Text,
        };

    private static string Words(Scale scale, string code) =>
        scale.Points.FirstOrDefault(point => point.Code == code)?.Text ?? scale.DontKnow ?? code;
}
