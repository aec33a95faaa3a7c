namespace SchoolsDigital.Workshops.Series;

/// <summary>How a series stands, in numbers only: what its workflow publishes.</summary>
/// <param name="Schools">How many schools have a place.</param>
public sealed record SeriesCounts(SeriesPhase Phase, int Places, int Booked, int Offered, int Waiting, int Schools);
