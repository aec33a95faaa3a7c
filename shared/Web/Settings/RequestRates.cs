namespace SchoolsDigital.Web.Settings;

/// <summary>
/// How many requests are answered. A school is one address, and so may be every school of a council; therefore the limit
/// that bites is that of the link.
/// </summary>
public sealed record RequestRates
{
    /// <summary>For one link. On a school link a whole staff room answers at once.</summary>
    public RequestRate PerLink { get; init; } = new(PerMinute: 120, Burst: 300);

    /// <summary>For one address, coarse: only what no network of schools would send.</summary>
    public RequestRate PerAddress { get; init; } = new(PerMinute: 6_000, Burst: 12_000);
}
