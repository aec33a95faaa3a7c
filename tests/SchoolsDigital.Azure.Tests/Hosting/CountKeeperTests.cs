using Microsoft.Extensions.Hosting;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Invitations.InvitedSchools;

namespace SchoolsDigital.Azure.Tests.Hosting;

public sealed class CountKeeperTests : IAsyncDisposable
{
    private readonly MemoryHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CountKeeper Keeper => Assert.Single(host.Get<IEnumerable<IHostedService>>().OfType<CountKeeper>());

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task Run_SchoolStirsTwice_IsCountedEachTimeAfterAMoment()
    {
        // Arrange
        var school = await host.OpenRoundAsync();
        await Keeper.StartAsync(Token);

        // Act
        await host.AnswerAsync(school);
        await CountedAsync(school);
        await ForgetAsync(school);
        await CountedAsync(school);

        // Assert
        await Keeper.StopAsync(Token);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task StopAsync_SomebodyHasJustAnswered_IsCountedBeforeTheInstanceGoes()
    {
        var school = await host.OpenRoundAsync();
        await Keeper.StartAsync(Token);
        await host.AnswerAsync(school);

        await Keeper.StopAsync(Token);

        Assert.Equal(1, await host.AnsweredAsync(school));
    }

    [Fact]
    public async Task StopAsync_SchoolCannotBeCounted_SaysSoAndStops()
    {
        await host.OpenRoundAsync();
        await Keeper.StartAsync(Token);
        host.Get<StirredSchools>().Note(host.Round, urn: 1);

        await Keeper.StopAsync(Token);

        Assert.Contains("hourly", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    // As if the count had never been made, and the school stirred again.
    private async Task ForgetAsync(InvitedSchool school)
    {
        await host.Get<InvitedSchoolStore>()
            .ChangeAsync(host.Round, school.Urn, before => before with { Answered = 7 }, Token);
        host.Get<StirredSchools>().Note(host.Round, school.Urn);
    }

    private async Task CountedAsync(InvitedSchool school)
    {
        while (await host.AnsweredAsync(school) != 1)
        {
            Token.ThrowIfCancellationRequested();
            host.Clock.TryJump(DateTimeOffset.MaxValue);
            await Task.Yield();
        }
    }
}
