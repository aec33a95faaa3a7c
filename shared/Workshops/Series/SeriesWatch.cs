namespace SchoolsDigital.Workshops.Series;

/// <summary>What the workflow of a series takes from one turn into the next.</summary>
/// <param name="Series">The series.</param>
/// <param name="DoneUntil">Everything that was planned up to here (UTC) is done; null where nothing is.</param>
public sealed record SeriesWatch(SeriesRef Series, DateTimeOffset? DoneUntil = null);
