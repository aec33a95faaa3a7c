using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Azure.Tests.Hosting;

public sealed class RoundWatchTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Opens = new(2025, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly MemoryHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(RoundState.Scheduled, 1, "")]
    [InlineData(RoundState.Scheduled, 2, "The round EX|survey-2025 is late: it is still Scheduled")]
    [InlineData(RoundState.Open, 44, "")]
    [InlineData(RoundState.Open, 46, "The round EX|survey-2025 is late: it is still Open")]
    [InlineData(RoundState.Closed, 46, "The round EX|survey-2025 is late: it is still Closed")]
    [InlineData(RoundState.Reported, 46, "")]
    [InlineData(RoundState.Reported, 202, "Retention of EX|survey-2025 is overdue")]
    [InlineData(RoundState.Purged, 202, "")]
    public async Task LookAtRoundsAsync_RoundIsWhereItShouldNotBe_SaysSoAsAnError(
        RoundState state,
        int day,
        string said
    )
    {
        // Arrange
        await KeepAsync(state);
        host.Clock.MoveTo(Opens.AddDays(day));

        // Act
        await host.Get<TimerTasks>().LookAtRoundsAsync(host.Platform, Token);

        // Assert
        var timetable = host.Log.Errors.Where(line => !line.StartsWith("The workflow of ", StringComparison.Ordinal));
        Assert.Equal(said, string.Join('\n', timetable)[..said.Length]);
        Assert.Equal(said.Length == 0 ? 0 : 1, timetable.Count());
    }

    [Theory]
    [InlineData(RoundState.Open)]
    [InlineData(RoundState.Cancelled)]
    public async Task LookAtRoundsAsync_WorkflowIsMissing_SaysSoAsAnError(RoundState state)
    {
        await KeepAsync(state);
        host.Clock.MoveTo(Opens.AddDays(1));

        await host.Get<TimerTasks>().LookAtRoundsAsync(host.Platform, Token);

        Assert.Contains("is missing though", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoundState.Open, "round:EX:survey-2025")]
    [InlineData(RoundState.Cancelled, "forget:EX:survey-2025")]
    public async Task LookAtRoundsAsync_WorkflowOfItsStateRuns_SaysNothing(RoundState state, string instance)
    {
        await KeepAsync(state);
        host.Clock.MoveTo(Opens.AddDays(1));
        host.Platform.Run(instance);

        await host.Get<TimerTasks>().LookAtRoundsAsync(host.Platform, Token);

        Assert.Empty(host.Log.Errors);
    }

    private async Task KeepAsync(RoundState state)
    {
        await host.Tables.UpsertAsync(
            Authority.KeyFor("EX"),
            new Authority("EX", "Example", "reply@example.org"),
            Token
        );
        var round = new Round
        {
            Ref = new("EX", "survey-2025"),
            Title = "Survey",
            Definition = new(new string('0', 64)),
            State = state,
            OpensAt = Opens,
            ClosesAt = Opens.AddDays(30),
            ReportsAt = Opens.AddDays(44),
            PurgesAt = Opens.AddDays(200),
        };
        await host.Tables.UpsertAsync(Round.KeyFor(round.Ref), round, Token);
    }
}
