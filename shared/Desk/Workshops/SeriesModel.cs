using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What the coordinator's page of a series shows.</summary>
/// <param name="Stop">How it has stopped; null where it is looked after.</param>
/// <param name="Once">Names this showing of its forms.</param>
public sealed record SeriesModel(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    int Schools,
    FeedbackTally Feedback,
    DateTimeOffset Now,
    SeriesStop? Stop,
    string Once
)
{
    public const string DoField = "do";
    public const string ReasonField = "reason";
    public const string OpenNow = "open";
    public const string CloseNow = "close";
    public const string CallOff = "call-off";
}
