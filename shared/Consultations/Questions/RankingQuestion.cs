using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Put some of the options in order, the first being the most important.</summary>
/// <param name="Places">How many are put in order, at most all of them.</param>
public sealed record RankingQuestion(string Code, string Text, IReadOnlyList<ChoiceOption> Options, int Places)
    : Question(Code, Text)
{
    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields)
    {
        string[] order = [.. fields.All(Field).Distinct()];

        return order.Length switch
        {
            0 => Blank(Wording.Select),
            _ when order.Any(code => !IsOption(code)) => AnswerCheck.Wrong(Field, Wording.Select),
            var count when count > Places => AnswerCheck.Wrong(
                Field,
                $"{Wording.Select}: no more than {Places}, in order"
            ),
            var count when Required && count < Places => AnswerCheck.Wrong(
                Field,
                $"{Wording.Select}: {Places}, in order"
            ),
            _ => AnswerCheck.Of(new RankingAnswer(order)),
        };
    }

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is RankingAnswer ranking ? FormFields.Empty.With(Field, ranking.Order) : FormFields.Empty;

    /// <summary>
    /// The order after a button (<see cref="FieldNames.MoveOf"/>, <c>add:code</c>, <c>remove:code</c>, <c>up:code</c> or
    /// <c>down:code</c>) was pressed; null where none was, so that the form is an answer.
    /// </summary>
    public FormFields? Moved(FormFields fields)
    {
        if (fields.First(FieldNames.MoveOf(Code)) is not { } button)
        {
            return null;
        }

        List<string> order = [.. fields.All(Field).Where(IsOption).Distinct()];
        if (button.Split(':') is [var move, var code] && IsOption(code))
        {
            Move(order, move, code);
        }

        return FormFields.Empty.With(Field, order);
    }

    private void Move(List<string> order, string move, string code)
    {
        var place = order.IndexOf(code);
        switch (move)
        {
            case "add" when place < 0 && order.Count < Places:
                order.Add(code);
                break;
            case "remove":
                order.Remove(code);
                break;
            case "up" when place > 0:
                (order[place - 1], order[place]) = (order[place], order[place - 1]);
                break;
            case "down" when place >= 0 && place < order.Count - 1:
                (order[place + 1], order[place]) = (order[place], order[place + 1]);
                break;
            default:
                // A button that a stale page still shows: the order stays as it is.
                break;
        }
    }

    private bool IsOption(string code) => Options.Any(option => option.Code == code);
}
