using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>The words beside "Other, please say".</summary>
internal readonly record struct OtherWords(string? Words, AnswerError? Error)
{
    public const int MaxLength = 200;

    public static OtherWords Read(Question question, ChoiceOption option, FormFields fields)
    {
        var field = FieldNames.OtherOf(question.Code);
        var words = PlainText.OneLine(fields.First(field));

        return words switch
        {
            "" => new(null, new(field, $"Enter your answer for ‘{option.Text}’")),
            { Length: > MaxLength } => new(
                null,
                new(field, $"Your answer for ‘{option.Text}’ must be {MaxLength} characters or fewer")
            ),
            _ => new(words, null),
        };
    }
}
