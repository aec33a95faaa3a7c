using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Tests.Workshops;

/// <summary>Things of a workshop that tests need and do not care about.</summary>
internal static class SomeSeries
{
    public static WorkshopSeries Of(SeriesRef reference) =>
        new()
        {
            Ref = reference,
            Title = "January workshops",
            About = "Two hours on the proposed service.",
            Audience = Audience.Everybody,
            Authority = new(
                reference.Authority,
                "Norfolk County Council",
                new("ICT project", "ict@norfolk.example.org"),
                "project@norfolk.example.org"
            ),
            OpensAt = DateTimeOffset.UnixEpoch,
            ClosesAt = DateTimeOffset.UnixEpoch,
            OfferHours = 10,
            PurgesAt = DateTimeOffset.MaxValue,
        };
}
