using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Tests.Workshops.Series;

public class SeriesTimetableTests
{
    private static readonly DateTimeOffset Opens = Some.Time("2021-05-12 09:00");

    private static readonly WorkshopSeries Plan = SomeSeries.Of(SeriesHost.Series) with
    {
        OpensAt = Opens,
        ClosesAt = Opens.AddDays(30),
        RemindersAt = [Opens.AddDays(7), Opens.AddDays(14), Opens.AddDays(21)],
        PurgesAt = Opens.AddDays(90),
    };

    [Theory]
    [InlineData(0, "Invite 1 on 0, Chase 1 on 7, Chase 2 on 14, Chase 3 on 21")]
    [InlineData(8, "Invite 1 on 7, Chase 2 on 14, Chase 3 on 21")]
    [InlineData(15, "Invite 1 on 14, Chase 3 on 21")]
    public void Ahead_NobodyWasInvitedInTime_InvitesInsteadOfWhatWasMissed(int days, string expected)
    {
        Assert.Equal(expected, ToSchools(days, doneUntil: null));
    }

    [Theory]
    [InlineData(1, "Chase 1 on 7, Chase 2 on 14, Chase 3 on 21")]
    [InlineData(8, "Chase 1 on 7, Chase 2 on 14, Chase 3 on 21")]
    [InlineData(15, "Chase 2 on 14, Chase 3 on 21")]
    [InlineData(22, "Chase 3 on 21")]
    public void Ahead_ChasersWereMissed_TakesTheLastOfThem(int days, string expected)
    {
        Assert.Equal(expected, ToSchools(days, doneUntil: Opens));
    }

    private static string ToSchools(int days, DateTimeOffset? doneUntil) =>
        string.Join(
            ", ",
            SeriesTimetable
                .Ahead(Plan, [], WorkingDays.England, doneUntil, Opens.AddDays(days))
                .Where(planned => planned.Step.Kind is SeriesStepKind.Invite or SeriesStepKind.Chase)
                .Select(planned => $"{planned.Step.Kind} {planned.Step.Number} on {(planned.At - Opens).TotalDays:0}")
        );
}
