namespace SchoolsDigital.Consultations.Questions;

/// <summary>Puts a question's subject into error messages the way GOV.UK words them.</summary>
internal readonly record struct QuestionWording(string Text, string? Subject)
{
    public string Select => Subject is null ? $"Select an answer to ‘{Text}’" : $"Select {Subject}";

    public string Enter => Subject is null ? $"Enter an answer to ‘{Text}’" : $"Enter {Subject}";

    /// <summary>The start of a sentence such as "Number of devices must be 5,000 or fewer".</summary>
    public string Must => $"{Subjected} must";

    private string Subjected
    {
        get
        {
            if (Subject is null)
            {
                return $"Your answer to ‘{Text}’";
            }

            var bare = Subject.StartsWith("the ", StringComparison.Ordinal) ? Subject[4..] : Subject;
            return char.ToUpperInvariant(bare[0]) + bare[1..];
        }
    }
}
