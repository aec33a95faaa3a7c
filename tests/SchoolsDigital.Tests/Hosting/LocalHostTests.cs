using System.Net;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

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
