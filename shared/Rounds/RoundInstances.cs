namespace SchoolsDigital.Rounds;

/// <summary>The ids of a round's workflow instances.</summary>
public static class RoundInstances
{
    /// <summary>The round's own.</summary>
    public static string Of(RoundRef round) => $"round:{round.Authority}:{round.Round}";

    /// <summary>That of one of its batches.</summary>
    public static string Of(RoundRef round, SchoolBatch batch) => $"{Of(round)}:batch:{batch.Number}";

    /// <summary>That of one of its schools.</summary>
    public static string Of(RoundRef round, int urn) => $"{Of(round)}:school:{urn}";

    /// <summary>How the ids of all that belongs to a round begin; other rounds' may begin so too.</summary>
    public static IEnumerable<string> PrefixesOf(RoundRef round) =>
        [Of(round), $"tell:{round.Authority}:{round.Round}", OfForgetting(round)];

    /// <summary>That which tells its schools of one decision.</summary>
    public static string OfTelling(RoundRef round, string decision) =>
        $"tell:{round.Authority}:{round.Round}:{decision[..16]}";

    /// <summary>That which goes on telling its schools of a decision after another has failed, once for each wish to start it again.</summary>
    public static string OfTelling(RoundRef round, string decision, string again) =>
        OfTelling(round, $"{decision[..8]}{again[..8]}");

    /// <summary>Whether an instance is one of those that tell the schools of a decision.</summary>
    public static bool IsTelling(RoundRef round, string decision, string instance) =>
        instance.StartsWith($"tell:{round.Authority}:{round.Round}:{decision[..8]}", StringComparison.Ordinal);

    /// <summary>That which forgets a round that was called off.</summary>
    public static string OfForgetting(RoundRef round) => $"forget:{round.Authority}:{round.Round}";
}
