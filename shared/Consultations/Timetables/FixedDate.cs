using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>A date of its own.</summary>
public sealed record FixedDate(LocalMoment Moment) : DateRule
{
    /// <inheritdoc/>
    public override LocalMoment In(LocalMoment opens, LocalMoment closes, WorkingDays days) => Moment;
}
