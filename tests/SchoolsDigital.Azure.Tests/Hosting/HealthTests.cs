using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Mail;
using SchoolsDigital.Service.Checks;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What a release is told that asks whether the service is well.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly MemoryHost host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Get_AllIsWell_Is200WithEachCheck()
    {
        var (status, body) = await AskAsync();

        Assert.Equal(200, status);
        Assert.Equal(
            """{"status":"well","checks":{"engine":"well","keys":"well","pages":"well","storage":"well"}}""",
            body
        );
    }

    [Fact]
    public async Task Get_EngineCannotBeAsked_Is503AndSaysWhichWithoutItsWords()
    {
        host.Platform.Outage = new InvalidOperationException("secret of the hub");

        var (status, body) = await AskAsync();

        Assert.Equal(503, status);
        Assert.Contains("\"engine\":\"It failed.", body, StringComparison.Ordinal);
        Assert.Contains("\"storage\":\"well\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains("engine", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AskedAgainWithinSeconds_LooksOnce()
    {
        await AskAsync();
        var writes = host.Tables.Writes;

        await Task.WhenAll(AskAsync(), AskAsync());
        var soon = host.Tables.Writes;
        host.Clock.MoveTo(host.Clock.GetUtcNow().AddSeconds(6));
        await AskAsync();

        Assert.Equal(writes, soon);
        Assert.Equal(writes + 1, host.Tables.Writes);
    }

    [Theory]
    [InlineData("SG.a-key", true)]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/sendgrid-api-key)", false)]
    public async Task AddSendGridMail_KeyIsThereOrCouldNotBeRead_CheckSaysSo(string key, bool isWell)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(SampleSettings.Read())
            .AddInMemoryCollection([new(SettingNames.SendGridKey, key)])
            .Build();
        await using var services = new ServiceCollection().AddSendGridMail(settings).BuildServiceProvider();

        var fault = await services.GetRequiredService<IHealthCheck>().FindFaultAsync(Token);

        Assert.Equal(isWell, fault is null);
        Assert.DoesNotContain(key, fault ?? "", StringComparison.Ordinal);
    }

    private async Task<(int Status, string Body)> AskAsync()
    {
        var http = new DefaultHttpContext { RequestServices = host.Services };
        http.Request.Method = "GET";
        http.Request.Path = "/health";
        using var body = new MemoryStream();
        http.Response.Body = body;
        await host.Get<PageHost>().AnswerAsync(http, host.Platform);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
