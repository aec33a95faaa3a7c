using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail;
using SchoolsDigital.Storage;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>The service as the triggers find it, put together from the sample settings.</summary>
public sealed class FunctionsHostTests : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly MemoryTableStore tables = new();
    private readonly ScriptedClient platform = new();
    private readonly LogLines log = new();
    private readonly ServiceProvider services;

    public FunctionsHostTests()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(SampleSettings.Read()).Build();
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton<ITableStore>(tables)
            .AddSingleton<IFileStore>(FolderFileStore.Open(folder.Path))
            .AddSingleton<IMailSender>(new FolderMailSender(folder.Path, TimeProvider.System))
            .AddServiceOfHost(settings)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await platform.DisposeAsync();
        log.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void AddServiceOfHost_EveryEntryOfTheCatalogue_CanBeMade()
    {
        var catalogue = services.GetRequiredService<WorkflowCatalogue>();

        Assert.All(
            catalogue
                .Workflows.Select(entry => entry.WorkflowType)
                .Concat(catalogue.Activities.Select(entry => entry.ActivityType)),
            type => Assert.NotNull(ActivatorUtilities.GetServiceOrCreateInstance(services, type))
        );
        Assert.NotNull(services.GetRequiredService<CatalogueRunner>());
    }

    // The catch-all trigger has been matched by the platform's own routing, and its route value would be taken for a page's.
    [Fact]
    public async Task AnswerAsync_RequestThatATriggerWasMatchedFor_IsAnsweredByItsPage()
    {
        // Arrange
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Request.Path = "/accessibility";
        http.Request.RouteValues["path"] = "accessibility";
        http.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("matched before"), null, "Pages"));
        using var body = new MemoryStream();
        http.Response.Body = body;

        // Act
        await services.GetRequiredService<PageHost>().AnswerAsync(http, platform);

        // Assert
        Assert.Equal(200, http.Response.StatusCode);
        Assert.Contains("Example County Council", Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Current_NoTriggerHasBroughtAClient_SaysWhatIsMissing()
    {
        var workflows = services.GetRequiredService<IWorkflowClient>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => workflows.GetAsync("it", Token));
    }

    [Fact]
    public async Task LookAtRoundsAsync_WorkflowIsMissingAndRetentionOverdue_SaysBothAsErrors()
    {
        // Arrange
        var opened = new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.Zero);
        await tables.UpsertAsync(Authority.KeyFor("EX"), new Authority("EX", "Example", "reply@example.org"), Token);
        var round = new Round
        {
            Ref = new("EX", "survey-2025"),
            Title = "Survey",
            Definition = new(new string('0', 64)),
            OpensAt = opened,
            ClosesAt = opened.AddDays(30),
            ReportsAt = opened.AddDays(44),
            PurgesAt = opened.AddDays(200),
        };
        await tables.UpsertAsync(Round.KeyFor(round.Ref), round, Token);

        // Act
        await services.GetRequiredService<Caretaker>().LookAtRoundsAsync(platform, Token);

        // Assert
        Assert.Contains(log.Errors, line => line.StartsWith("Retention of ", StringComparison.Ordinal));
        Assert.Contains(log.Errors, line => line.Contains("is missing though", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LookAtRoundsAsync_NothingIsThere_SaysNothing()
    {
        await services.GetRequiredService<Caretaker>().LookAtRoundsAsync(platform, Token);
        await services.GetRequiredService<Caretaker>().SendDueMailAsync(platform, Token);

        Assert.Empty(log.Errors);
    }
}
