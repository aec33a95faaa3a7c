namespace SchoolsDigital.Workshops.Series;

/// <summary>A series that nothing looks after, since its workflow has stopped.</summary>
/// <param name="Series">The series.</param>
/// <param name="IsPaused">Whether the workflow waits and can go on; otherwise it has ended, or was never started.</param>
/// <param name="Why">What the service says of it; null where it says nothing.</param>
public sealed record SeriesStop(WorkshopSeries Series, bool IsPaused, string? Why);
