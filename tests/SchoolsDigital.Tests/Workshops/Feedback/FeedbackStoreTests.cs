using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Feedback;

namespace SchoolsDigital.Tests.Workshops.Feedback;

public class FeedbackStoreTests
{
    private static readonly ResponseKeys Keys = new("the secret of this service alone"u8.ToArray());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CountSchoolsAsync_ColleaguesAndAnotherSchool_CountsEachSchoolOnce()
    {
        // Arrange
        var (host, store) = await AnsweredAsync();

        // Act
        var count = await store.CountSchoolsAsync(SeriesHost.Series, await host.BookingsAsync(), Token);

        // Assert
        Assert.Equal(new HeadCount(3, 2), count.All);
        Assert.Equal([new(0, 0), new(0, 0), new(0, 0), new(1, 1), new(2, 2)], count.Answers);
    }

    [Fact]
    public async Task CountSchoolsAsync_BookingsForgotten_KnowsOfNoSchool()
    {
        // Arrange
        var (_, store) = await AnsweredAsync();

        // Act
        var count = await store.CountSchoolsAsync(SeriesHost.Series, [], Token);

        // Assert
        Assert.Equal(new HeadCount(3, 0), count.All);
    }

    [Fact]
    public async Task KeepAsync_SomebodyHasTheBookingsButNotTheKeys_NoRowIsTheirs()
    {
        // Arrange
        var (host, store) = await AnsweredAsync();
        var stranger = new FeedbackStore(host.Memory, new(new byte[ResponseKeys.ShortestSecret]));

        // Act
        var theirs = await stranger.CountSchoolsAsync(SeriesHost.Series, await host.BookingsAsync(), Token);

        // Assert
        Assert.Equal(
            2,
            (await store.CountSchoolsAsync(SeriesHost.Series, await host.BookingsAsync(), Token)).All.Schools
        );
        Assert.Equal(0, theirs.All.Schools);
        foreach (var booking in await host.BookingsAsync())
        {
            var old = SessionFeedback.OldKeyFor(SeriesHost.Series, booking.Id);
            Assert.Null(await host.Memory.GetAsync(old, Token));
        }
    }

    [Fact]
    public async Task MoveAsync_KeptByAnEarlierVersion_IsFoundAgainAndStandsThereNoMore()
    {
        // Arrange
        var host = await SeriesHost.OpenAsync([5, 5]);
        await host.TakeAsync(1, "a", school: 7);
        var booking = Assert.Single(await host.BookingsAsync());
        var old = SessionFeedback.OldKeyFor(SeriesHost.Series, booking.Id);
        await host.Memory.UpsertAsync(old, new("a", 5, null), Token);
        var store = new FeedbackStore(host.Memory, Keys);

        // Act
        await store.MoveAsync(SeriesHost.Series, [booking], Token);
        await store.MoveAsync(SeriesHost.Series, [booking], Token);

        // Assert
        Assert.Null(await host.Memory.GetAsync(old, Token));
        Assert.Equal(new HeadCount(1, 1), (await store.CountSchoolsAsync(SeriesHost.Series, [booking], Token)).All);
    }

    private static async Task<(SeriesHost Host, FeedbackStore Store)> AnsweredAsync()
    {
        var host = await SeriesHost.OpenAsync([5, 5]);
        var store = new FeedbackStore(host.Memory, Keys);
        await host.TakeAsync(1, "a", school: 7);
        await host.TakeAsync(2, "a", school: 7);
        await host.TakeAsync(3, "b", school: 8);
        foreach (var booking in await host.BookingsAsync())
        {
            var useful = booking.Id.EndsWith('2') ? 4 : 5;
            await store.KeepAsync(SeriesHost.Series, booking.Id, new(booking.Session!, useful, "Words"), Token);
        }

        return (host, store);
    }
}
