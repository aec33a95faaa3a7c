namespace SchoolsDigital.CrashHost;

/// <summary>An event that carries a word.</summary>
public sealed record Saying(string Word);
