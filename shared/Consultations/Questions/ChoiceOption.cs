namespace SchoolsDigital.Consultations.Questions;

/// <summary>One thing to choose.</summary>
/// <param name="Code">Unique in its question and the same in every year.</param>
public sealed record ChoiceOption(string Code, string Text)
{
    public string? Hint { get; init; }

    /// <summary>"Other, please say": choosing it asks for words.</summary>
    public bool IsOther { get; init; }

    /// <summary>"None of these": choosing it rules out every other.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>What the coordinator has to do about a school that chose this; null where nothing follows.</summary>
    public string? FollowUp { get; init; }
}
