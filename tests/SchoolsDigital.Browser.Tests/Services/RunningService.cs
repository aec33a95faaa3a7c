using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>The local host as <c>serve</c> runs it, on a free port, with an empty folder and a clock that the test moves.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly WebServer server;
    private readonly VirtualTime time;

    private RunningService(TempFolder folder, LocalHost host, WebServer server, Letters letters, VirtualClock clock)
    {
        (this.folder, this.server) = (folder, server);
        (Host, Letters, Clock) = (host, letters, clock);
        time = new(clock, host.Engine);
    }

    public LocalHost Host { get; }

    public Letters Letters { get; }

    public VirtualClock Clock { get; }

    public Uri Address => server.Address;

    public static async Task<RunningService> StartAsync(DateTimeOffset now)
    {
        var clock = new VirtualClock(now);
        var home = new TempFolder();
        Letters? letters = null;
        var options = new LocalHostOptions
        {
            Clock = clock,
            Rates = null,
            ShowsMailbox = true,
            Sender = sender => letters = new(sender),
        };
        var host = await LocalHost.StartAsync(home.PathOf("data"), options);
        var started = await WebServer.StartAsync(host, 0, CancellationToken.None);
        return new(home, host, started, letters!, clock);
    }

    /// <summary>Imports the register and the contacts of a sample for the authority of a consultation.</summary>
    public Task ImportAsync(SmallSample sample, Consultation consultation) =>
        new SampleImport(Host, sample.Path).RunAsync(consultation, CancellationToken.None);

    public async Task<RoundRef> StartRoundAsync(Consultation consultation)
    {
        await Host.Get<RoundStarter>().StartAsync(consultation, "Somebody", CancellationToken.None);
        return RoundStarter.RefOf(consultation);
    }

    /// <summary>A link that signs in at the desk, once.</summary>
    public Task<string> DeskLinkAsync() => Host.Get<DeskLinks>().IssueAsync(DeskRole.Owner, default);

    /// <summary>The page of somebody who has a role, whom an owner has invited.</summary>
    public async Task<string> PersonAsync(string authority, string name, DeskRole role)
    {
        var person = new DeskPerson(
            $"{name.ToLowerInvariant()}@example.org",
            name,
            role,
            new(Host.Get<TimeProvider>().GetUtcNow().Date, TimeSpan.Zero)
        );
        await Host.Get<RoleStore>().AddAsync(authority, person, ("Sam Coordinator", name), CancellationToken.None);
        return $"/desk/people/{authority}/{person.Id}";
    }

    /// <summary>A link that signs somebody in who has a role, once.</summary>
    public async Task<string> PersonLinkAsync(string name)
    {
        var person = DeskPerson.IdOf($"{name.ToLowerInvariant()}@example.org");
        var (id, ends) = await Host.Get<DeskLinks>().IssueAsync(person, DeskLinks.Lifetime, CancellationToken.None);
        return $"/desk/sign-in/{Host.Get<SignedLinks>().Create(id, LinkPurpose.DeskSignIn, ends)}";
    }

    /// <summary>Signs a coordinator in at the desk, for an hour after they have last done something.</summary>
    public async Task SignInAsync(Device device)
    {
        await device.GoAsync(await DeskLinkAsync());
        await device.Field("name").FillAsync("Sam Coordinator");
        await device.PressAsync("Sign in");
    }

    /// <summary>Counts who has answered, which a host that serves people does within seconds of each answer.</summary>
    public Task CountAsync() => Host.Get<RoundCounts>().CountAllAsync(CancellationToken.None);

    /// <summary>Lets everything happen that falls due up to a moment.</summary>
    public Task AdvanceToAsync(DateTimeOffset moment) => time.AdvanceToAsync(moment);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await Host.DisposeAsync();
        folder.Dispose();
    }
}
