namespace SchoolsDigital.Consultations.Privacy;

/// <summary>How respondents are protected. A result of fewer people or schools is shown nowhere.</summary>
public sealed record PrivacyRules(AnswerPrivacy Answers, int MinimumPeople, int MinimumSchools)
{
    /// <summary>Whether nobody is shown who has answered, or what.</summary>
    public bool IsAnonymous => Answers == AnswerPrivacy.Anonymous;

    /// <summary>The fewest people that any file may set, and what holds where it sets nothing.</summary>
    public const int LeastPeople = 5;

    /// <summary>The fewest schools that any file may set, and what holds where it sets nothing.</summary>
    public const int LeastSchools = 3;
}
