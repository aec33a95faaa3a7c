namespace SchoolsDigital.Consultations.Questions;

/// <summary>Questions that belong together under one heading.</summary>
/// <param name="Code">Stable and unique among the sections, for addresses and anchors.</param>
public sealed record SurveySection(string Code, string Title, IReadOnlyList<Question> Questions)
{
    /// <summary>What a respondent reads before the questions, in Markdown.</summary>
    public string? Introduction { get; init; }

    /// <summary>Who is shown the whole section; everybody where null.</summary>
    public ShowWhen? ShowWhen { get; init; }
}
