namespace SchoolsDigital.CrashHost;

/// <summary>Which effect to leave, and how often to fail first.</summary>
public sealed record EffectOrder(string Key, int FailuresFirst = 0);
