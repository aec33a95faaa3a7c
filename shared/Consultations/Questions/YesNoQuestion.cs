using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Answer yes or no, and after one of the two a further question on the same page.</summary>
public sealed record YesNoQuestion(string Code, string Text) : Question(Code, Text)
{
    public const string Yes = "yes";

    public const string No = "no";

    /// <summary>What is asked next; it has a code and an answer of its own. Null where nothing is.</summary>
    public Question? FollowUp { get; init; }

    /// <summary>The answer that asks the follow-up, <see cref="Yes"/> or <see cref="No"/>.</summary>
    public string FollowUpAfter { get; init; } = Yes;

    public override IEnumerable<string> RoutingOptions => [Yes, No];

    public override IEnumerable<Question> WithFollowUp => FollowUp is null ? [this] : [this, FollowUp];

    /// <summary>The follow-up that an answer asks for; null where it asks for none.</summary>
    public Question? FollowUpTo(Answer? answer) => answer?.Chose(FollowUpAfter) == true ? FollowUp : null;

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields) =>
        fields.First(Field) switch
        {
            null => Blank(Wording.Select),
            Yes or No => AnswerCheck.Of(new ChoiceAnswer(fields.First(Field)!)),
            _ => AnswerCheck.Wrong(Field, Wording.Select),
        };

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is ChoiceAnswer choice ? FormFields.Empty.With(Field, choice.Option) : FormFields.Empty;
}
