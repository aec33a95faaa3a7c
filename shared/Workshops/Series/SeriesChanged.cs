namespace SchoolsDigital.Workshops.Series;

/// <summary>Something about a series was saved: its workflow looks at the records again.</summary>
public sealed record SeriesChanged;
