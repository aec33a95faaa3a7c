using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the page shows on which what looks after a series is started again.</summary>
/// <param name="Once">Names this showing of its form.</param>
/// <param name="Stop">How the series has stopped; null where it has not.</param>
public sealed record StartAgainModel(WorkshopSeries Series, SeriesStop? Stop, string Once);
