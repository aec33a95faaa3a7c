using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Benchmarks.Surveys;

/// <summary>Norfolk's survey on the morning on which it opened, with everybody invited and nobody there yet.</summary>
internal sealed class OpenSurvey : IAsyncDisposable
{
    private static readonly Uri Address = new("https://schools.example.org");

    private OpenSurvey(LocalHost host, Inboxes inboxes)
    {
        Host = host;
        Browser = new(host, Address);
        Links = [.. inboxes.Invitations.Where(mail => !mail.IsForTheSchool).Select(mail => mail.Link)];
    }

    /// <summary>The service.</summary>
    public LocalHost Host { get; }

    /// <summary>A way to its pages without a network.</summary>
    public InProcessBrowser Browser { get; }

    /// <summary>The paths of personal links.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Imports, starts and opens the round in a folder.</summary>
    public static async Task<OpenSurvey> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var sample = SampleFolder.Of("norfolk-ict-services");
        var file = await File.ReadAllBytesAsync(Path.Combine(sample, "consultation.yaml"), cancellationToken);
        var consultation = ConsultationFile.Read(file).Consultation!;
        var clock = new VirtualClock(consultation.Timetable.Opens.AddHours(-1));
        Inboxes? inboxes = null;
        var options = new LocalHostOptions
        {
            Address = Address,
            Clock = clock,
            Rates = null,
            Sender = sender => inboxes = new(sender),
        };
        var host = await LocalHost.StartAsync(folder, options, cancellationToken);
        await new SampleImport(host, sample).RunAsync(consultation, cancellationToken);
        await host.Get<RoundStarter>().StartAsync(consultation, "The bench", cancellationToken);
        var opened = consultation.Timetable.Opens.AddMinutes(20);
        await new VirtualTime(clock, host.Engine).AdvanceToAsync(opened, cancellationToken);
        return new(host, inboxes!);
    }

    /// <summary>Starts answering by a link, and returns the form that asks for the role.</summary>
    public async Task<RoleForm> BeginAsync(string link, CancellationToken cancellationToken)
    {
        var start = PageReading.Of((await Browser.GetAsync(link, cancellationToken)).Html);
        var page = await Browser.PostAsync(link, RoleForm.HiddenOf(start), cancellationToken);
        return new(page.Path, PageReading.Of(page.Html));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
