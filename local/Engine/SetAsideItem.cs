namespace SchoolsDigital.Local.Engine;

/// <summary>Something that could not be read or run, kept until a person releases it.</summary>
/// <param name="Key">Its number, to release it by.</param>
/// <param name="Kind">What it is.</param>
/// <param name="InstanceId">The instance that it belongs to.</param>
/// <param name="Name">The stored name of the event or activity.</param>
/// <param name="Payload">What it carries, as it was received.</param>
/// <param name="Reason">Why it was set aside.</param>
/// <param name="At">When (UTC).</param>
public sealed record SetAsideItem(
    long Key,
    SetAsideKind Kind,
    string InstanceId,
    string Name,
    string Payload,
    string Reason,
    DateTimeOffset At
);
