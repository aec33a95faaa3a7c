using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Choose as many of some options as apply, within limits.</summary>
public sealed record SeveralChoicesQuestion(string Code, string Text, IReadOnlyList<ChoiceOption> Options)
    : Question(Code, Text)
{
    /// <summary>The fewest to choose, where any are chosen. "None of these" needs no company.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>The most to choose; null for all.</summary>
    public int? AtMost { get; init; }

    public override IEnumerable<string> RoutingOptions => Options.Select(option => option.Code);

    /// <inheritdoc/>
    public override AnswerCheck Check(FormFields fields)
    {
        var sent = fields.All(Field);
        if (sent.Count == 0)
        {
            return Blank(Wording.Select);
        }

        // Always in the order of the survey, so that the same choice is the same answer however a browser sends it.
        ChoiceOption[] chosen = [.. Options.Where(option => sent.Contains(option.Code))];
        if (sent.Any(code => !Array.Exists(chosen, option => option.Code == code)))
        {
            return AnswerCheck.Wrong(Field, Wording.Select);
        }

        if (Complaint(chosen) is { } complaint)
        {
            return AnswerCheck.Wrong(Field, complaint);
        }

        string[] codes = [.. chosen.Select(option => option.Code)];
        if (Array.Find(chosen, option => option.IsOther) is not { } other)
        {
            return AnswerCheck.Of(new ChoicesAnswer(codes));
        }

        var words = OtherWords.Read(this, other, fields);
        return words.Error is null
            ? AnswerCheck.Of(new ChoicesAnswer(codes, words.Words))
            : AnswerCheck.Wrong(words.Error);
    }

    /// <inheritdoc/>
    public override FormFields Write(Answer answer) =>
        answer is ChoicesAnswer choices
            ? FormFields.Empty.With(Field, choices.Options).With(FieldNames.OtherOf(Code), choices.Other)
            : FormFields.Empty;

    private string? Complaint(ChoiceOption[] chosen) =>
        (Array.Find(chosen, option => option.IsExclusive), chosen.Length) switch
        {
            ({ } none, > 1) => $"{Wording.Select}, or select ‘{none.Text}’",
            ({ }, _) => null,
            (_, var count) when count < AtLeast => $"{Wording.Select}: at least {AtLeast} of the options",
            (_, var count) when count > AtMost => $"{Wording.Select}: no more than {AtMost} of the options",
            _ => null,
        };
}
