using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Choose a point on a scale.</summary>
public sealed record ScaleQuestion(string Code, string Text, Scale Scale) : Question(Code, Text)
{
    public override IEnumerable<string> RoutingOptions => Scale.Codes;

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields) =>
        fields.First(Field) switch
        {
            null => Blank(Wording.Select),
            var code when Scale.Has(code) => AnswerCheck.Of(new ChoiceAnswer(code)),
            _ => AnswerCheck.Wrong(Field, Wording.Select),
        };

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is ChoiceAnswer choice ? FormFields.Empty.With(Field, choice.Option) : FormFields.Empty;
}
