using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the list of all series shows.</summary>
/// <param name="Series">Each with how many hold a place, how many places there are, how many wait, and whether nothing looks after it.</param>
public sealed record SeriesListModel(
    IReadOnlyList<(WorkshopSeries Series, int Booked, int Places, int Waiting, bool HasStopped)> Series,
    DateTimeOffset Now
);
