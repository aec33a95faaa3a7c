namespace SchoolsDigital.Web.Settings;

/// <summary>A rate that may be exceeded for a while.</summary>
/// <param name="PerMinute">How many in the long run.</param>
/// <param name="Burst">How many at once after a rest.</param>
public sealed record RequestRate(int PerMinute, int Burst);
