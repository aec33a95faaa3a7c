using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Choose one of some options.</summary>
public sealed record OneChoiceQuestion(string Code, string Text, IReadOnlyList<ChoiceOption> Options)
    : Question(Code, Text)
{
    public override IEnumerable<string> RoutingOptions => Options.Select(option => option.Code);

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields)
    {
        if (fields.First(Field) is not { } code)
        {
            return Blank(Wording.Select);
        }

        if (Options.FirstOrDefault(option => option.Code == code) is not { } chosen)
        {
            return AnswerCheck.Wrong(Field, Wording.Select);
        }

        if (!chosen.IsOther)
        {
            return AnswerCheck.Of(new ChoiceAnswer(code));
        }

        var other = OtherWords.Read(this, chosen, fields);
        return other.Error is null
            ? AnswerCheck.Of(new ChoiceAnswer(code, other.Words))
            : AnswerCheck.Wrong(other.Error);
    }

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is ChoiceAnswer choice
            ? FormFields.Empty.With(Field, choice.Option).With(FieldNames.OtherOf(Code), choice.Other)
            : FormFields.Empty;
}
