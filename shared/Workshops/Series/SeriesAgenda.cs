namespace SchoolsDigital.Workshops.Series;

/// <summary>What lies ahead of a series.</summary>
/// <param name="WakeAt">When to look again (UTC); null where nothing lies ahead.</param>
/// <param name="Steps">What is to be done then.</param>
/// <param name="Counts">How it stands.</param>
public sealed record SeriesAgenda(DateTimeOffset? WakeAt, IReadOnlyList<SeriesStep> Steps, SeriesCounts Counts);
