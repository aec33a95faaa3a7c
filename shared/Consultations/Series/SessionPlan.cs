using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Series;

/// <summary>One session as the file plans it: at a venue, or online.</summary>
/// <param name="Code">Short and stable.</param>
/// <param name="Lunch">When lunch is served; null where there is none.</param>
/// <param name="Venue">Null where it is online.</param>
/// <param name="Online">Where to join; null where it is at a venue.</param>
public sealed record SessionPlan(
    string Code,
    DateOnly Date,
    TimeOnly? Lunch,
    TimeOnly Starts,
    TimeOnly Ends,
    int Capacity,
    Venue? Venue,
    Uri? Online
)
{
    public DateTimeOffset StartsAt => LondonTime.ToUtc(Date, Starts);

    public DateTimeOffset EndsAt => LondonTime.ToUtc(Date, Ends);
}
