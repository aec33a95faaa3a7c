namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>Several options, in the order of the survey.</summary>
/// <param name="Other">The words of "Other, please say".</param>
public sealed record ChoicesAnswer(IReadOnlyList<string> Options, string? Other = null) : Answer
{
    /// <inheritdoc/>
    public override bool Chose(string option) => Options.Contains(option);

    public bool Equals(ChoicesAnswer? other) =>
        other is not null && Other == other.Other && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(Options.Count, Other);
}
