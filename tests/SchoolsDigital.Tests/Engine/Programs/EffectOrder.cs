namespace SchoolsDigital.Tests.Engine.Programs;

/// <summary>Which effect to leave, and until when to fail first.</summary>
public sealed record EffectOrder(string Key, DateTimeOffset? FailUntil = null, bool Permanently = false);
