using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Imports;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Schools;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Imports;

/// <summary>A local host that knows no authority yet, on a clock that stands still until it is moved.</summary>
internal sealed class ImportHost : IAsyncDisposable
{
    public const string Authority = "norfolk";

    private readonly TempFolder folder;
    private readonly VirtualTime time;

    private ImportHost(LocalHost host, VirtualClock clock, TempFolder folder)
    {
        (Host, Clock, this.folder) = (host, clock, folder);
        time = new(clock, host.Engine);
    }

    public LocalHost Host { get; }

    public VirtualClock Clock { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ImportHost> StartAsync()
    {
        var place = new TempFolder();
        var clock = new VirtualClock(Tests.Support.Some.Time("2026-09-07 09:00"));
        var options = new LocalHostOptions { Clock = clock, Rates = null };
        return new(await LocalHost.StartAsync(place.Path, options, Token), clock, place);
    }

    /// <summary>A register of so many schools from 120001 on.</summary>
    public static string Register(int schools, int first = 120_001, string name = "School") =>
        string.Join(
            "\r\n",
            Enumerable
                .Range(first, schools)
                .Select(urn => $"{urn},926,{1_000 + (urn % 8_000)},{name} {urn},State-funded primary,150")
                .Prepend(Csv.CensusHeader)
        );

    /// <summary>A contact at each of so many schools.</summary>
    public static string Contacts(int schools) =>
        string.Join(
            "\r\n",
            Enumerable
                .Range(120_001, schools)
                .Select(urn => $"{urn},Head teacher,head.{urn}@example.org,yes")
                .Prepend("URN,Role,Email,Primary")
        );

    public T Get<T>()
        where T : notnull => Host.Get<T>();

    public Task SettleAsync() => time.AdvanceToAsync(Clock.GetUtcNow(), Token);

    public Task AdvanceByAsync(TimeSpan span) => time.AdvanceToAsync(Clock.GetUtcNow() + span, Token);

    public Task KeepHouseAsync() => Get<Housekeeping>().RunAsync(Token);

    /// <summary>Uploads a file and lets it be planned.</summary>
    public async Task<Import> UploadAsync(string text, ImportOrder? order = null)
    {
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        order ??= new(ImportKind.Register, Authority);
        var (import, mistake) = await Get<ImportIntake>()
            .AcceptAsync(new(order, "schools.csv", content, "Anna"), Token);
        Assert.Null(mistake);
        await SettleAsync();
        return await FindAsync(import!.Ref);
    }

    public async Task<Import> FindAsync(ImportRef import) => (await Get<ImportStore>().FindAsync(import, Token))!;

    public async Task<ImportDecision> ConfirmAsync(Import import, bool force = false)
    {
        var decision = await Get<ImportDecisions>().ConfirmAsync(import.Ref, import.Plan, force, "Bert", Token);
        await SettleAsync();
        return decision;
    }

    /// <summary>Uploads a file and confirms it.</summary>
    public async Task<Import> ImportAsync(string text, ImportOrder? order = null)
    {
        var import = await UploadAsync(text, order);
        Assert.Equal(ImportDecision.Taken, await ConfirmAsync(import, force: true));
        return await FindAsync(import.Ref);
    }

    public Task<Register> RegisterAsync() => Get<RegisterStore>().ReadAsync(Authority, Token);

    public Task<ContactList> ContactsAsync() => Get<ContactStore>().ReadAsync(Authority, Token);

    public async Task<IReadOnlyList<ImportLine>> LinesAsync(Import import, ImportList list) =>
        await Get<ImportLineStore>().ListAsync(import.Ref, list, Token).ToListAsync(Token);

    /// <summary>How many files the store holds.</summary>
    public int Files => Directory.EnumerateFiles(Path.Combine(Host.DataPath, "files", "contents")).Count();

    public Task<DeskBrowser> SignInAsync(DeskRole role = DeskRole.Coordinator, string name = "Anna Coordinator") =>
        DeskBrowser.SignInAsync(SendAsync, Host.Get<DeskLinks>(), role, name);

    public Task<TestResponse> SendAsync(TestRequest request) =>
        request.SendAsync(new DefaultHttpContext(), http => Host.AnswerAsync(http));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }
}
