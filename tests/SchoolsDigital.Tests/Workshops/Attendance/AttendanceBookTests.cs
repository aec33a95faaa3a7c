using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Tests.Workshops.Attendance;

public sealed class AttendanceBookTests : IAsyncLifetime
{
    private DoorSite door = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => door = await DoorSite.OpenAsync();

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task CountAsync_ColleaguesAndOnePersonTwice_CountsEachPersonAndEachSchoolOnce()
    {
        // Arrange
        await door.Host.TakeAsync(1, "a", school: 7);
        await door.Host.TakeAsync(2, "b", school: 7);
        await door.Host.TakeAsync(3, "b", school: 8);
        await TickAsync("a", "0001");
        await TickAsync("b", "0002");
        await TickAsync("b", "0003");

        // Act
        await AddAsync("b", "again", " person 1", 7);
        await AddAsync("b", "guest", "Guest", Attendee.NoSchool);
        var counted = await door.CountAsync();

        // Assert
        Assert.Equal(new HeadCount(3, 2), counted.Came);
        Assert.Equal("3 staff from 2 schools", $"{counted.Came}");
        Assert.Equal([new SectorAttendance(Sector.Primary, new(3, 2))], counted.BySector);
        Assert.Equal([1, 3], counted.Sessions.Select(session => session.Came.People));
    }

    [Fact]
    public async Task CountAsync_BeforeAndAfterTheSession_CallsNobodyMissingTooEarly()
    {
        // Arrange
        await door.Host.TakeAsync(1, "a");
        await door.Host.TakeAsync(2, "a");
        await door.Host.TakeAsync(3, "b");
        await door.GoToTheDayAsync();
        await TickAsync("a", "0001");

        // Act
        var before = await door.CountAsync();
        door.Advance(TimeSpan.FromDays(30));
        var after = await door.CountAsync();

        // Assert
        Assert.Equal([null, null], before.Sessions.Select(session => session.NoShows));
        // Of session b nobody was ticked off: there was no list, which does not mean that nobody came.
        Assert.Equal([1, null], after.Sessions.Select(session => session.NoShows));
    }

    [Fact]
    public async Task CountAsync_GaveThePlaceBackAfterComing_HasComeAllTheSame()
    {
        // Arrange
        await door.Host.TakeAsync(1, "a");
        await TickAsync("a", "0001");

        // Act
        await door.Host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        var counted = await door.CountAsync();

        // Assert
        Assert.Equal((0, new HeadCount(1, 1)), (counted.Sessions[0].Booked, counted.Came));
    }

    [Fact]
    public async Task TickAsync_TwoTelephonesAtOnce_NotesOnce()
    {
        // Arrange
        await door.Host.TakeAsync(1, "a");

        // Act
        var ticks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TickAsync("a", "0001")));

        // Assert
        Assert.All(ticks, Assert.True);
        Assert.Single(await door.CameAsync());
    }

    [Fact]
    public async Task ForgetAsync_Twice_KeepsTheNumbersAndNoNames()
    {
        // Arrange
        await door.Host.TakeAsync(1, "a");
        await TickAsync("a", "0001");
        await AddAsync("a", "walk-in", "Walter", 120_003);
        var before = await door.CountAsync();

        // Act
        await door.Book.ForgetAsync(SeriesHost.Series, Token);
        await door.Host.Office.CancelAsync(SeriesHost.Series, "0001", Token);
        await door.Book.ForgetAsync(SeriesHost.Series, Token);
        var after = await door.CountAsync();

        // Assert
        Assert.Equal(new HeadCount(2, 2), after.Came);
        Assert.Equal((before.BySector, before.Sessions), (after.BySector, after.Sessions), Compare);
        Assert.Empty(await door.CameAsync());
        Assert.DoesNotContain("Walter", door.Host.Memory.Dump, StringComparison.Ordinal);
    }

    private static bool Compare(
        (IReadOnlyList<SectorAttendance> Sectors, IReadOnlyList<SessionAttendance> Sessions) one,
        (IReadOnlyList<SectorAttendance> Sectors, IReadOnlyList<SessionAttendance> Sessions) other
    ) => one.Sectors.SequenceEqual(other.Sectors) && one.Sessions.SequenceEqual(other.Sessions);

    private Task<bool> TickAsync(string session, string booking) =>
        door.Book.TickAsync(SeriesHost.Series, session, booking, "Anna", Token);

    private Task AddAsync(string session, string id, string name, int urn) =>
        door.Book.AddAsync(
            SeriesHost.Series,
            new()
            {
                Id = id,
                Session = session,
                Name = name,
                Urn = urn,
                School = "A school",
                Sector = Sector.Primary,
                IsWalkIn = true,
                MarkedBy = "Anna",
                MarkedAt = door.Host.Clock.GetUtcNow(),
            },
            Token
        );
}
