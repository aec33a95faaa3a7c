using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Place each of some statements on one scale.</summary>
public sealed record MatrixQuestion(string Code, string Text, IReadOnlyList<MatrixStatement> Statements, Scale Scale)
    : Question(Code, Text)
{
    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields)
    {
        var points = new Dictionary<string, string>(Statements.Count);
        List<AnswerError> errors = [];

        foreach (var statement in Statements)
        {
            var field = FieldNames.PartOf(Code, statement.Code);
            var point = fields.First(field);

            if (point is not null && Scale.Has(point))
            {
                points.Add(statement.Code, point);
            }
            else if (point is not null || Required)
            {
                errors.Add(new(field, $"Select an answer for ‘{statement.Text}’"));
            }
        }

        return (errors, points) switch
        {
            ({ Count: > 0 }, _) => AnswerCheck.Wrong(errors),
            (_, { Count: 0 }) => AnswerCheck.Unanswered,
            _ => AnswerCheck.Of(new MatrixAnswer(points)),
        };
    }

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is MatrixAnswer matrix
            ? FormFields.Of(matrix.Points.Select(point => (FieldNames.PartOf(Code, point.Key), point.Value)))
            : FormFields.Empty;
}
