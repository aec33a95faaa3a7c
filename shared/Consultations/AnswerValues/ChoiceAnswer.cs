namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>One option, one point of a scale, or yes or no.</summary>
/// <param name="Other">The words of "Other, please say".</param>
public sealed record ChoiceAnswer(string Option, string? Other = null) : Answer
{
    /// <inheritdoc/>
    public override bool Chose(string option) => Option == option;
}
