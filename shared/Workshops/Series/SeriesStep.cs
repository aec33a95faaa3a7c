namespace SchoolsDigital.Workshops.Series;

/// <summary>Something that happens in a series on a date.</summary>
/// <param name="Kind">What.</param>
/// <param name="Session">The session that it is about, where it is about one.</param>
/// <param name="Number">Which of several of its kind, from 1.</param>
public sealed record SeriesStep(SeriesStepKind Kind, string? Session = null, int Number = 1);
