using SchoolsDigital.Consultations.Privacy;

namespace SchoolsDigital.Workshops.Feedback;

/// <summary>What all feedback of a series comes to.</summary>
/// <param name="Answers">How many said each of 1 to 5, in this order.</param>
/// <param name="Comments">What was said in words, in no order that says by whom.</param>
public sealed record FeedbackTally(IReadOnlyList<int> Answers, IReadOnlyList<string> Comments)
{
    /// <summary>How many have answered.</summary>
    public int People => Answers.Sum();

    /// <summary>Whether so many have answered that nobody can tell who said what.</summary>
    public bool CanBeShown => People >= PrivacyRules.LeastPeople;
}
