using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Contracts.Mail;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Azure.Tests.Mail;

/// <summary>The sender as the host puts it together, with the package's own client.</summary>
public sealed class SendGridSetupTests
{
    [Fact]
    public async Task AddSendGridMail_HostAndKeyOfTheSettings_AreUsed()
    {
        SendGridPackage.Require();
        var token = TestContext.Current.CancellationToken;
        await using var server = await SendGridServer.StartAsync(TimeProvider.System);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("SendGrid:ApiKey", SendGridServer.Key),
                new("SendGrid:Host", server.Address.OriginalString),
            ])
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSendGridMail(settings)
            .BuildServiceProvider();

        var results = await services
            .GetRequiredService<IMailSender>()
            .SendAsync(new(SampleMail.Body, [SampleMail.To("ann@example.org")]), token);

        Assert.Equal(MailOutcome.Accepted, Assert.Single(results).Outcome);
        Assert.Equal("ann@example.org", Assert.Single(Assert.Single(server.Delivered).Mail.To).Address);
    }

    [Theory]
    [InlineData(null, "https://api.sendgrid.com", "SendGrid__ApiKey")]
    [InlineData("SG.key", null, "SendGrid__Host")]
    [InlineData("SG.key", "api.sendgrid.com", "SendGrid__Host")]
    public void AddSendGridMail_SettingIsMissingOrWrong_NamesIt(string? key, string? host, string name)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("SendGrid:ApiKey", key), new("SendGrid:Host", host)])
            .Build();

        var refusal = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSendGridMail(settings));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }
}
