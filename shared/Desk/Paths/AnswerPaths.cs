using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Paths;

/// <summary>The addresses of the pages that show who answered what, in attributed rounds.</summary>
internal static class AnswerPaths
{
    /// <summary>All answers of a round, as a route pattern.</summary>
    public const string Pattern = RoundPaths.Pattern + "/answers";

    /// <summary>The answers of a school, as a route pattern.</summary>
    public const string SchoolPattern = RoundPaths.Pattern + "/schools/{urn}/answers";

    /// <summary>The follow-ups of a round, as a route pattern.</summary>
    public const string FollowUpPattern = RoundPaths.Pattern + "/follow-ups";

    /// <summary>All answers of a round.</summary>
    public static string Of(RoundRef round) => $"{new RoundPaths(round).Home}/answers";

    /// <summary>The answers of a school.</summary>
    public static string Of(RoundRef round, int urn) => $"{new RoundPaths(round).School(urn)}/answers";

    /// <summary>The follow-ups of a round.</summary>
    public static string FollowUps(RoundRef round) => $"{new RoundPaths(round).Home}/follow-ups";
}
