namespace SchoolsDigital.Consultations.Questions;

/// <summary>How the fields of a survey page are named. No code holds a bracket, so no two fields share a name.</summary>
public static class FieldNames
{
    /// <summary>
    /// The field of a question; repeated for several choices, and for a ranking from the first place to the last.
    /// </summary>
    public static string Of(string question) => $"q-{question}";

    /// <summary>The words beside "Other, please say".</summary>
    public static string OtherOf(string question) => PartOf(question, "other");

    /// <summary>The buttons of a ranking; see <see cref="RankingQuestion.Moved"/>.</summary>
    public static string MoveOf(string question) => PartOf(question, "move");

    /// <summary>The field of one statement of a matrix.</summary>
    public static string PartOf(string question, string part) => $"q-{question}[{part}]";
}
