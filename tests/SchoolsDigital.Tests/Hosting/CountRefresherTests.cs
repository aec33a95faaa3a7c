using Microsoft.Extensions.Logging;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Hosting;

/// <summary>What the desk says of schools, while answers come in and after a start.</summary>
public sealed class CountRefresherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stirred_SomebodyAnswers_IsCountedAFewSecondsLater()
    {
        // Arrange
        await using var service = await OpenAsync();
        await using var keeper = Keep(service);
        await service.SettleAsync();

        // Act
        await service.AnswerAsync(ServiceHost.FirstUrn, 1, ("keep", new TextAnswer("Cables.")));
        var before = (await service.SchoolAsync()).Answered;
        await service.AdvanceByAsync(TimeSpan.FromSeconds(3));

        // Assert
        Assert.Equal((0, 1), (before, (await service.SchoolAsync()).Answered));
    }

    [Fact]
    public async Task Start_AnswersCameThatNobodyCounted_CountsThemAtOnce()
    {
        // Arrange: as after a crash between the answer and its count.
        await using var service = await OpenAsync();
        await service.AnswerAsync(ServiceHost.FirstUrn, 1, ("keep", new TextAnswer("Cables.")));
        service.Get<SchoolsToCount>().Take();

        // Act
        await using var keeper = Keep(service);
        await service.SettleAsync();

        // Assert
        Assert.Equal(1, (await service.SchoolAsync()).Answered);
    }

    [Fact]
    public async Task Count_FailsOnce_CountsEverythingLater()
    {
        // Arrange: a school of a round that is gone cannot be counted.
        await using var service = await OpenAsync();
        await using var keeper = Keep(service);
        await service.SettleAsync();
        await service.AnswerAsync(ServiceHost.FirstUrn, 1, ("keep", new TextAnswer("Cables.")));
        service.Get<SchoolsToCount>().Take();

        // Act
        service.Get<SchoolsToCount>().Note(new("norfolk", "nothing"), ServiceHost.FirstUrn);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(1));

        // Assert
        Assert.Equal(1, (await service.SchoolAsync()).Answered);
    }

    private static async Task<ServiceHost> OpenAsync()
    {
        var service = await ServiceHost.StartAsync(Reports.Comments.VoicesFile.Text, schools: 2);
        await service.AdvanceToAsync("2010-11-15 10:00");
        return service;
    }

    private static CountRefresher Keep(ServiceHost service) =>
        new(
            service.Get<RoundCounts>(),
            service.Get<SchoolsToCount>(),
            service.Clock,
            service.Host.Engine.WorkCounter,
            service.Get<ILogger<CountRefresher>>()
        );
}
