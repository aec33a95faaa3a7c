namespace SchoolsDigital.Rounds.Schools;

/// <summary>Names one school of a round.</summary>
public sealed record SchoolRef(RoundRef Round, int Urn);
