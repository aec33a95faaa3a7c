namespace SchoolsDigital.CrashHost;

/// <summary>What a round has heard in its earlier runs.</summary>
public sealed record RoundSoFar(string[] Heard);
