using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Tests.Reports.Comments;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Reports;

/// <summary>A report from its sending until everybody has it, at the desk.</summary>
public sealed class ReportRecipientsTests
{
    private const string Report = "/desk/rounds/norfolk/survey-2010/report";
    private const string Recipient = $"{Report}/recipients/heads";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_Delivered_IsWithEverybody()
    {
        await using var service = await OpenAsync();
        Assert.False((await ReadAsync(service)).HasIt);

        await service.ReportAsync(DeliveryKind.Delivered, KeyOf(service, "1"));

        Assert.True((await ReadAsync(service)).HasIt);
        var page = await (await ServiceBrowser.SignInAsync(service.Host, "Anna")).GetAsync(Report);
        Assert.Contains("Everybody has version 1.", page.Text);
    }

    [Fact]
    public async Task Report_CameBack_GoesToAnotherAddressOnceHoweverOftenTheButtonIsPressed()
    {
        // Arrange
        await using var service = await OpenAsync();
        await service.ReportAsync(DeliveryKind.Bounced, KeyOf(service, "1"));
        Assert.True((await ReadAsync(service)).IsStuck(service.Clock.GetUtcNow()));
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        Assert.Contains("For 1 you have to find another way.", (await browser.GetAsync(Report)).Text);
        var form = (await browser.GetAsync(Recipient)).Form();
        form = form.With("way", "address").With("email", "clerk@example.org");

        // Act
        var after = await browser.SendAsync(Recipient, form);
        await browser.SendAsync(Recipient, form);
        await service.AdvanceByAsync(TimeSpan.FromMinutes(5));

        // Assert
        Assert.Contains("another address", after.Page.QuerySelector(".govuk-notification-banner")!.TextContent);
        var mails = service.Mails("ReportReady");
        Assert.Equal(2, mails.Count);
        var delivery = await ReadAsync(service);
        Assert.Equal(("clerk@example.org", MailState.Accepted), (delivery.Email, delivery.State));
        Assert.Single(
            await service.Get<Ledger>().ReadAsync(service.Round, Cancelled),
            entry =>
                entry.What == "Version 1 of the report was sent to another address of Head teachers."
                && entry.By == "Anna"
        );
        await service.ReportAsync(DeliveryKind.Delivered, KeyOf(service, "1-1"));
        Assert.True((await ReadAsync(service)).HasIt);
    }

    [Fact]
    public async Task Report_NoNewsForThreeDays_IsShownUntilSomebodyNotesHowTheyGotIt()
    {
        // Arrange
        await using var service = await OpenAsync();
        Assert.False((await ReadAsync(service)).IsSilent(service.Clock.GetUtcNow()));
        await service.AdvanceByAsync(TimeSpan.FromDays(3));
        Assert.True((await ReadAsync(service)).IsSilent(service.Clock.GetUtcNow()));
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        Assert.Contains("nothing heard since", (await browser.GetAsync(Report)).Text);

        // Act
        var form = (await browser.GetAsync(Recipient)).Form().With("way", "note").With("how", "Posted on 14 January.");
        await browser.SendAsync(Recipient, form);

        // Assert
        var page = await browser.GetAsync(Report);
        Assert.Contains("Posted on 14 January. (noted by Anna", page.Text);
        Assert.Contains("Everybody has version 1.", page.Text);
        Assert.Single(service.Mails("ReportReady"));
    }

    [Theory]
    [InlineData("", "", "", "Select what you want to do")]
    [InlineData("address", "clerk", "", "Enter an email address in the correct format, like name@example.com")]
    [InlineData("note", "", "", "Enter how they got it")]
    public async Task Send_NothingToDo_SaysWhatIsMissing(string way, string email, string how, string error)
    {
        await using var service = await OpenAsync();
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");
        var form = (await browser.GetAsync(Recipient)).Form();
        form = form.With("email", email).With("how", how);

        var page = await browser.SendAsync(Recipient, way.Length == 0 ? form : form.With("way", way));

        Assert.Equal(400, page.Status);
        Assert.Contains(error, page.Text);
        Assert.Null((await ReadAsync(service)).Given);
    }

    [Fact]
    public async Task Send_BeforeTheReport_ChangesWhereItGoes()
    {
        // Arrange
        await using var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 30);
        var browser = await ServiceBrowser.SignInAsync(service.Host, "Anna");

        // Act
        var form = (await browser.GetAsync(Recipient)).Form().With("email", "clerk@example.org");
        var after = await browser.SendAsync(Recipient, form);

        // Assert
        Assert.Contains("another address", after.Page.QuerySelector(".govuk-notification-banner")!.TextContent);
        Assert.Empty(service.Mails("ReportReady"));
        Assert.Equal("clerk@example.org", (await ReadAsync(service, version: null)).Email);
    }

    private static OutboxKey KeyOf(ServiceHost service, string occurrence) =>
        new(service.Round.Authority, service.Round.Round, $"{RoundMail.ReportReady}", "heads", occurrence);

    private static async Task<RecipientDelivery> ReadAsync(ServiceHost service, int? version = 1) =>
        Assert.Single(
            await service
                .Get<ReportRecipients>()
                .ReadAsync(await service.Get<RoundFiles>().ReadAsync(service.Round, Cancelled), version, Cancelled)
        );

    private static async Task<ServiceHost> OpenAsync()
    {
        var service = await ServiceHost.StartAsync(VoicesFile.Text, schools: 30);
        await service.AdvanceToAsync("2010-11-15 10:00");
        for (var school = 0; school < 30; school++)
        {
            await service.AnswerAsync(ServiceHost.FirstUrn + school, 1, ("keep", new TextAnswer("Cables.")));
        }

        await service.AdvanceToAsync("2011-01-10 10:00");
        Assert.Single(service.Mails("ReportReady"));
        return service;
    }
}
