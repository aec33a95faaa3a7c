namespace SchoolsDigital.Workshops.Feedback;

/// <summary>What everybody who came is asked.</summary>
public static class FeedbackQuestion
{
    public const string Text = "How useful was the session to you?";

    /// <summary>The answers from 1 to 5.</summary>
    public static IReadOnlyList<string> Answers { get; } =
    ["Not useful at all", "Not very useful", "Neither useful nor useless", "Useful", "Very useful"];
}
