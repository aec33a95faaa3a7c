namespace SchoolsDigital.Rounds;

/// <summary>Names a round: opaque ids that may stand in a workflow's history.</summary>
/// <param name="Authority">The authority's id.</param>
/// <param name="Round">The round's id within it.</param>
public sealed record RoundRef(string Authority, string Round)
{
    /// <summary>The partition in which most of a round's records stand.</summary>
    public string Partition => $"{Authority}|{Round}";

    /// <inheritdoc/>
    public override string ToString() => Partition;
}
