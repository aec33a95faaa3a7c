using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Rounds;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Workshops;
using SchoolsDigital.Workshops.Attendance;

namespace SchoolsDigital.Tests.Reports.Workshops;

/// <summary>What the versions of a report tell of workshops, to somebody who subtracts one from the other.</summary>
public sealed class WorkshopVersionsTests
{
    private static readonly RoundRef Round = new("portsmouth", "digital-2021");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_TwoWeeksAfterTheLastSessionAreNotOver_CountsNobodyYet()
    {
        await using var world = await WorkshopWorld.OpenAsync();
        await ComeAsync(world, people: 6);

        await world.AdvanceToAsync("2021-07-01 15:29");
        var before = await DraftAsync(world);
        await world.AdvanceToAsync("2021-07-01 15:31");
        var after = await DraftAsync(world);

        Assert.Empty(before);
        Assert.Equal(new Base(6, 6), Assert.Single(after).All);
    }

    [Fact]
    public async Task Write_SomebodyIsAddedAfterAVersion_TheNextShowsTheSame()
    {
        // Arrange
        await using var world = await WorkshopWorld.OpenAsync();
        await ComeAsync(world, people: 6);
        await world.AdvanceToAsync("2021-07-05 09:00");
        var write = ActivatorUtilities.CreateInstance<WriteReport>(world.Host.Get<IServiceProvider>());
        var last = (await world.Host.Get<ReportVersions>().LastAsync(Round, Token))?.Number ?? 0;
        Assert.True(await write.RunAsync(new(Round, last + 1), Token));

        // Act
        await ComeAsync(world, people: 7);
        var isAnother = await write.RunAsync(new(Round, last + 2), Token);

        // Assert
        Assert.False(isAnother);
        Assert.Equal(new Base(6, 6), Assert.Single(await DraftAsync(world)).All);
    }

    private static async Task<IReadOnlyList<WorkshopTurnout>> DraftAsync(WorkshopWorld world)
    {
        var file = await world.Host.Get<RoundFiles>().ReadAsync(Round, Token);
        return (await world.Host.Get<PaperMaker>().MakeAsync(file, Token)).Workshops;
    }

    private static async Task ComeAsync(WorkshopWorld world, int people)
    {
        var book = world.Host.Get<AttendanceBook>();
        for (var number = 0; number < people; number++)
        {
            var one = new Attendee
            {
                Id = $"{number:x32}",
                Session = "north",
                Name = $"Person {number}",
                Urn = 120_001 + number,
                School = $"School {number}",
                Sector = Sector.Primary,
                MarkedBy = "Anna",
                MarkedAt = DateTimeOffset.UnixEpoch,
            };
            await book.AddAsync(world.Series, one, Token);
        }
    }
}
