using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What the timers do, however often and from however many instances they are called.</summary>
public sealed class TimerTasksTests : IAsyncDisposable
{
    private readonly MemoryHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TimerTasks TimerTasks => host.Get<TimerTasks>();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task EveryTimer_NothingIsThere_SaysNothing()
    {
        await TimerTasks.LookAtRoundsAsync(host.Platform, Token);
        await TimerTasks.SendDueMailAsync(host.Platform, Token);
        await TimerTasks.KeepHouseAsync(host.Platform, Token);
        await TimerTasks.CountSchoolsAsync(Token);

        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task KeepHouseAsync_ContactsAreKeptTooLong_DeletesThemOnTheDayAfterAndNotBefore()
    {
        // Arrange
        var school = await host.OpenRoundAsync();
        var lastDay = host.Consultation.Timetable.IdentitiesDeleted;

        // Act
        host.Clock.MoveTo(lastDay);
        await TimerTasks.KeepHouseAsync(host.Platform, Token);
        var onTheLastDay = await ContactsOfAsync(school.Urn);
        host.Clock.MoveTo(lastDay.AddDays(1));
        await Task.WhenAll(
            TimerTasks.KeepHouseAsync(host.Platform, Token),
            TimerTasks.KeepHouseAsync(host.Platform, Token)
        );

        // Assert
        Assert.NotEmpty(onTheLastDay);
        Assert.Empty(await ContactsOfAsync(school.Urn));
    }

    [Fact]
    public async Task CountSchoolsAsync_InstanceThatKnewOfAnAnswerIsGone_FindsIt()
    {
        var school = await host.OpenRoundAsync();
        await host.AnswerAsync(school);

        await Task.WhenAll(TimerTasks.CountSchoolsAsync(Token), TimerTasks.CountSchoolsAsync(Token));

        Assert.Equal(1, await host.AnsweredAsync(school));
    }

    // Every hour, with 24,000 schools: what has not changed must not be written again.
    [Fact]
    public async Task CountSchoolsAsync_NothingHasHappened_WritesNothing()
    {
        var school = await host.OpenRoundAsync();
        await host.AnswerAsync(school);
        await TimerTasks.CountSchoolsAsync(Token);
        var before = host.Tables.Writes;

        await TimerTasks.CountSchoolsAsync(Token);

        Assert.Equal(before, host.Tables.Writes);
    }

    private Task<IReadOnlyList<Contact>> ContactsOfAsync(int urn) =>
        host.Get<ContactStore>().FindAsync(host.Round.Authority, urn, Token);
}
