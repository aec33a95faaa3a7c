using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Mail;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Tests.Workshops;

/// <summary>The whole service in a folder, with the schools of Portsmouth, a series that starts with its round, and a clock that jumps.</summary>
internal sealed class WorkshopWorld : IAsyncDisposable
{
    public const string Sessions = """

        workshops:
          - code: june
            title: Workshops on the digital strategy
            about: Two hours on **what has changed**.
            forWhom: Head teachers and digital leads.
            lunch: A buffet lunch is served.
            perSchool: 3
            offerHours: 5
            opens: 2021-05-12 09:00
            closes: 2021-06-14 17:00
            reminders: [2021-06-07 09:00]
            sessions:
              - code: north
                date: 2021-06-16
                lunch: 12:30
                starts: 13:30
                ends: 15:30
                capacity: 2
                venue: { name: Hilsea Library, address: "London Road, Portsmouth", parking: Behind the building }
              - code: south
                date: 2021-06-17
                starts: 13:30
                ends: 15:30
                capacity: 1
                venue: { name: Southsea Hall, address: "Palmerston Road, Southsea" }
        """;

    private static readonly Uri Address = new("https://schools.example.org");

    private readonly TempFolder folder = new();
    private readonly VirtualClock clock;
    private readonly VirtualTime time;
    private bool hasStopped;

    private WorkshopWorld(LocalHost host, VirtualClock clock, RecordingMailSender post, TempFolder folder)
    {
        (Host, this.clock, Post, this.folder) = (host, clock, post, folder);
        time = new(clock, host.Engine);
        Browser = new(host, Address);
    }

    public LocalHost Host { get; }

    public RecordingMailSender Post { get; }

    public InProcessBrowser Browser { get; }

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public SeriesRef Series { get; } = new("portsmouth", "june");

    public SeriesStore Store => Host.Get<SeriesStore>();

    public BookingService Office => Host.Get<BookingService>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the round, and comes back once the invitations have gone out.</summary>
    public static async Task<WorkshopWorld> OpenAsync(Func<string, string>? edit = null, bool keepsMail = false)
    {
        var files = new TempFolder();
        var virtualClock = new VirtualClock(Some.Time("2021-05-09 18:00"));
        var post = new RecordingMailSender();
        var options = new LocalHostOptions
        {
            Address = Address,
            Clock = virtualClock,
            Rates = null,
            Sender = folder => keepsMail ? new BothSenders(post, folder) : post,
        };
        var host = await LocalHost.StartAsync(files.Path, options, Token);
        var world = new WorkshopWorld(host, virtualClock, post, files);
        var text = await File.ReadAllTextAsync(Samples.PathOf("portsmouth-digital"), Token);
        var reading = ConsultationFile.Read(text + (edit?.Invoke(Sessions) ?? Sessions));
        Assert.NotNull(reading.Consultation);
        var sample = Path.Combine(Samples.Root, "samples", "portsmouth-digital");
        await new SampleImport(host, sample).RunAsync(reading.Consultation, Token);
        await host.Get<RoundStarter>().StartAsync(reading.Consultation, "Somebody", Token);
        await world.AdvanceToAsync("2021-05-12 09:10");
        return world;
    }

    public Task AdvanceToAsync(string moment) => time.AdvanceToAsync(Some.Time(moment), Token);

    /// <summary>Lets the workflow and the mail do what they have been told, which takes some minutes.</summary>
    public Task SettleAsync() => time.AdvanceToAsync(clock.GetUtcNow().AddMinutes(5), Token);

    /// <summary>The path of the invitation's link to the first contact of the n-th school.</summary>
    public string Invitation(int school) =>
        Mails(WorkshopMail.WorkshopInvitation)
            .Where(mail => mail.Key.Recipient.EndsWith("-1", StringComparison.Ordinal))
            .Select(mail => mail.Path)
            .ElementAt(school);

    /// <summary>The mails of a kind, as their recipients got them.</summary>
    public IReadOnlyList<(OutboxKey Key, string To, string Subject, string Text, string Path)> Mails(
        WorkshopMail kind
    ) =>
        [
            .. Post
                .Batches.SelectMany(batch => batch.Recipients.Select(recipient => (batch, recipient)))
                .Select(pair => (pair.batch, pair.recipient, Key: OutboxKey.Parse(pair.recipient.Id)!))
                .Where(pair => pair.Key.Kind == $"{kind}")
                .OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
                .Select(pair =>
                {
                    var filled = pair.batch.Template.Fill(pair.recipient.Values);
                    var path = new Uri(pair.recipient.Values["Link"]).AbsolutePath;
                    return (pair.Key, pair.recipient.To.Address, filled.Subject, filled.Text, path);
                }),
        ];

    /// <summary>The subjects that one address was sent about its booking, in order.</summary>
    public IEnumerable<string> Subjects(string address) =>
        Post.Batches.SelectMany(batch =>
            batch
                .Recipients.Where(recipient => recipient.To.Address == address)
                .Select(recipient => batch.Template.Fill(recipient.Values).Subject)
        );

    public async Task<Booking> BookingAsync(string email) =>
        (await Store.ListBookingsAsync(Series, Token)).Single(booking => booking.Email == email);

    /// <summary>The path of the page of somebody's booking, from their latest mail about it.</summary>
    public string PlaceOf(string email) => Mails(WorkshopMail.WorkshopBooking).Last(mail => mail.To == email).Path;

    /// <summary>Goes through the pages from an invitation to the last, and lets the mail go out.</summary>
    public async Task<Guest> BookAsync(int school, string email, string session)
    {
        var guest = new Guest(Browser);
        await guest.OpenAsync(Invitation(school));
        await guest.SendAsync();
        await guest.SendAsync(("session", session));
        if (session == "_wait")
        {
            await guest.SendAsync(("choice-1", "south"));
        }

        await guest.SendAsync(("name", $"Person of {email}"), ("role", "Teacher"), ("email", email));
        await guest.SendAsync();
        await SettleAsync();
        return guest;
    }

    /// <summary>What the workflow cannot do without is gone when it next looks, which is at the latest then, and comes back later.</summary>
    public async Task FailAsync(string? until = null)
    {
        var records = Host.Get<ITableStore>();
        var key = WorkshopSeries.KeyFor(Series);
        var kept = (await records.GetAsync(key, Token))!;
        Assert.True(await records.TryDeleteAsync(key, kept.Version, Token));
        if (until is null)
        {
            await Host.Get<SeriesNotifier>().NotifyAsync(Series, Token);
            await SettleAsync();
        }
        else
        {
            await AdvanceToAsync(until);
        }

        await records.TryAddAsync(key, kept.Value, Token);
        var failed = await Host.Get<IWorkflowClient>().GetAsync(SeriesInstances.Of(Series), Token);
        Assert.Equal(WorkflowState.Failed, failed!.State);
    }

    /// <summary>Starts again what looks after the series, and lets it look.</summary>
    public async Task StartAgainAsync()
    {
        var series = (await Store.FindAsync(Series, Token))!;
        await Host.Get<SeriesRestart>().StartAsync(series, "Anna", Token);
        await SettleAsync();
    }

    /// <summary>A coordinator's browser.</summary>
    public Task<DeskBrowser> SignInAsync(DeskRole role = DeskRole.Coordinator) =>
        DeskBrowser.SignInAsync(SendAsync, Host.Get<DeskLinks>(), role);

    /// <summary>How many rows a range of the tables holds.</summary>
    public Task<int> CountAsync<T>(RecordRange<T> range)
        where T : class => Host.Get<ITableStore>().ListAsync(range, Token).CountAsync(Token).AsTask();

    public Task<TestResponse> SendAsync(TestRequest request) =>
        request.SendAsync(new DefaultHttpContext(), http => Host.AnswerAsync(http));

    /// <summary>Stops the service; its folder stays until this is disposed.</summary>
    public async Task StopAsync()
    {
        hasStopped = true;
        await Host.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!hasStopped)
        {
            await Host.DisposeAsync();
        }

        folder.Dispose();
    }
}
