using System.Net;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;

namespace SchoolsDigital.Tests.Hosting;

public sealed class LocalHostTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly VirtualClock clock = new(new DateTimeOffset(2010, 11, 1, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private LocalHostOptions Options => new() { Clock = clock };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_FolderOfAnEarlierProcess_GoesOnWithItsRoundAndItsKeys()
    {
        // Arrange
        var consultation = await NorfolkAsync();
        var round = RoundStarter.RefOf(consultation);
        await using (var first = await LocalHost.StartAsync(folder.Path, Options, Cancelled))
        {
            await first.Get<RoundStarter>().StartAsync(consultation, "Somebody", Cancelled);
        }

        var keys = await File.ReadAllTextAsync($"{folder.Path}.keys", Cancelled);

        // Act
        await using var second = await LocalHost.StartAsync(folder.Path, Options, Cancelled);
        await new VirtualTime(clock, second.Engine).AdvanceToAsync(consultation.Timetable.Opens.AddHours(1), Cancelled);

        // Assert
        var found = await second.Get<RoundStore>().FindAsync(round, Cancelled);
        Assert.Equal(RoundState.Open, found!.State);
        Assert.Equal(keys, await File.ReadAllTextAsync($"{folder.Path}.keys", Cancelled));
    }

    [Fact]
    public async Task Start_NewFolder_KeepsItsSecretsFromOthers()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        // Act
        await using var host = await LocalHost.StartAsync(folder.Path, Options, Cancelled);

        // Assert
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(host.KeyFile));
    }

    [Fact]
    public async Task Cancel_RoundThatWasStarted_EndsItsWorkflowAndForgetsItOnItsDate()
    {
        // Arrange
        var consultation = await NorfolkAsync();
        var round = RoundStarter.RefOf(consultation);
        await using var host = await LocalHost.StartAsync(folder.Path, Options, Cancelled);
        await host.Get<RoundStarter>().StartAsync(consultation, "Somebody", Cancelled);
        var time = new VirtualTime(clock, host.Engine);

        // Act
        var cancelled = await host.Get<RoundCancellation>().CancelAsync(round, "Too early", Cancelled);
        await time.AdvanceToAsync(consultation.Timetable.Closes, Cancelled);
        var workflow = await host.Get<IWorkflowClient>().GetAsync(RoundInstances.Of(round), Cancelled);
        await time.AdvanceToAsync(consultation.Timetable.IdentitiesDeleted.AddHours(1), Cancelled);

        // Assert
        Assert.Equal((RoundState.Cancelled, "Too early"), (cancelled!.State, cancelled.CancelledBecause));
        Assert.Equal(WorkflowState.Terminated, workflow!.State);
        var afterwards = await host.Get<RoundStore>().FindAsync(round, Cancelled);
        Assert.Equal(RoundState.Purged, afterwards!.State);
    }

    [Fact]
    public async Task Privacy_RoundStartedWhileTheServiceRuns_NamesTheAuthorityFromThenOn()
    {
        // Arrange
        var consultation = await NorfolkAsync();
        await using var host = await LocalHost.StartAsync(folder.Path, Options, Cancelled);

        // Act
        var before = await GetAsync(host, "/privacy");
        await host.Get<RoundStarter>().StartAsync(consultation, "Somebody", Cancelled);
        var after = await GetAsync(host, "/privacy");
        var own = await GetAsync(host, "/norfolk/privacy");

        // Assert
        Assert.DoesNotContain("data controller", before.Text, StringComparison.Ordinal);
        foreach (var page in new[] { after, own })
        {
            Assert.Contains("Norfolk County Council decides how and why", page.Text, StringComparison.Ordinal);
            Assert.Contains("Article 6(1)(e)", page.Text, StringComparison.Ordinal);
            Assert.Contains("data.protection@norfolk.example.org", page.Text, StringComparison.Ordinal);
            Assert.Contains("delivers its mail", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("SchoolsDigital", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Privacy_SeveralAuthorities_EachHasItsOwn()
    {
        // Arrange
        var norfolk = (await NorfolkAsync()).Authority;
        await using var host = await LocalHost.StartAsync(folder.Path, Options, Cancelled);
        await host.Get<AuthorityStore>().KeepAsync(norfolk, Cancelled);
        await host.Get<AuthorityStore>()
            .KeepAsync(norfolk with { Code = "suffolk", Name = "Suffolk", DataProtection = null }, Cancelled);

        foreach (var page in new[] { "privacy", "contact", "accessibility" })
        {
            // Act
            var choice = await GetAsync(host, $"/{page}");
            var suffolk = await GetAsync(host, $"/suffolk/{page}");

            // Assert
            Assert.NotNull(choice.Page.QuerySelector($"main a[href='/norfolk/{page}']"));
            Assert.Contains("Suffolk", suffolk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Norfolk", suffolk.Text, StringComparison.Ordinal);
            Assert.NotNull(suffolk.Page.QuerySelector("footer a[href='/suffolk/privacy']"));
            Assert.Equal(404, (await GetAsync(host, $"/essex/{page}")).Status);
        }
    }

    private static Task<TestResponse> GetAsync(LocalHost host, string path) =>
        new TestRequest("GET", path).SendAsync(new DefaultHttpContext(), http => host.AnswerAsync(http));

    [Fact]
    public async Task Serve_RequestOverTheNetwork_IsAnsweredByTheHost()
    {
        // Arrange
        await using var host = await LocalHost.StartAsync(folder.Path, Options, Cancelled);
        await using var server = await WebServer.StartAsync(host, 0, Cancelled);
        using var client = new HttpClient { BaseAddress = server.Address };

        // Act
        using var known = await client.GetAsync(new Uri("/accessibility", UriKind.Relative), Cancelled);
        using var unknown = await client.GetAsync(new Uri("/norfolk/survey/nothing", UriKind.Relative), Cancelled);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (known.StatusCode, unknown.StatusCode));
    }

    private static async Task<Consultation> NorfolkAsync() =>
        ConsultationFile
            .Read(await File.ReadAllBytesAsync(Samples.PathOf("norfolk-ict-services"), Cancelled))
            .Consultation!;
}
