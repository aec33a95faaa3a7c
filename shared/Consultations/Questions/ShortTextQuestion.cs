using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Enter one line of words.</summary>
public sealed record ShortTextQuestion(string Code, string Text) : Question(Code, Text)
{
    public const int LongestAllowed = 500;

    public int MaxLength { get; init; } = 200;

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields) =>
        PlainText.OneLine(fields.First(Field)) switch
        {
            "" => Blank(Wording.Enter),
            var words when words.Length > MaxLength => AnswerCheck.Wrong(
                Field,
                $"{Wording.Must} be {MaxLength:#,0} characters or fewer"
            ),
            var words => AnswerCheck.Of(new TextAnswer(words)),
        };

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is TextAnswer text ? FormFields.Empty.With(Field, text.Words) : FormFields.Empty;
}
