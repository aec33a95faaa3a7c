using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Reports;

/// <summary>A round that hardly anybody answered, from its close to its report.</summary>
public sealed class HeldReportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_WithoutAFigure_IsHeldUntilItIsConfirmed()
    {
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 12);

        await service.AdvanceToAsync("2011-01-11 10:00");

        Assert.Empty(service.Mails("ReportReady"));
        Assert.Equal(RoundState.Closed, (await service.RoundAsync()).State);
        Assert.NotNull(await service.Get<ReportPublisher>().HeldAsync(service.Round, Cancelled));

        Assert.True(await service.Get<ReportPublisher>().ConfirmAsync(service.Round, "Coordinator", "a", Cancelled));
        Assert.True(await service.Get<ReportPublisher>().ConfirmAsync(service.Round, "Coordinator", "a", Cancelled));
        await service.AdvanceToAsync("2011-01-12 10:00");

        Assert.Single(service.Mails("ReportReady"));
        Assert.Equal(RoundState.Reported, (await service.RoundAsync()).State);
        Assert.Single(await service.Get<ReportPublisher>().ReadAsync(service.Round, Cancelled));
        Assert.Null(await service.Get<ReportPublisher>().HeldAsync(service.Round, Cancelled));
    }

    [Fact]
    public async Task Report_AskedForAgainWhileItIsHeld_StaysHeld()
    {
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 12);
        await service.AdvanceToAsync("2011-01-11 10:00");

        await service.Get<ReportPublisher>().AskAsync(service.Round, "Coordinator", "again", Cancelled);
        await service.AdvanceToAsync("2011-01-12 10:00");

        Assert.Empty(service.Mails("ReportReady"));
        Assert.Equal(RoundState.Closed, (await service.RoundAsync()).State);
    }

    [Fact]
    public async Task Confirm_NothingHeld_IsRefused()
    {
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 12);

        Assert.False(await service.Get<ReportPublisher>().ConfirmAsync(service.Round, "Coordinator", "a", Cancelled));
    }
}
