using System.Text;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Tests.Desk;

/// <summary>The Norfolk round with every fortieth of its schools, on a local host whose clock can jump, and its desk.</summary>
internal sealed class RunningRound : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly VirtualClock clock;
    private readonly VirtualTime time;

    private RunningRound(LocalHost host, VirtualClock clock, Consultation consultation, TempFolder folder)
    {
        (Host, this.clock, Consultation, this.folder) = (host, clock, consultation, folder);
        time = new(clock, host.Engine);
    }

    public LocalHost Host { get; }

    public Consultation Consultation { get; }

    public RoundRef Ref => RoundStarter.RefOf(Consultation);

    public string Path => $"/desk/rounds/{Ref.Authority}/{Ref.Round}";

    public DateTimeOffset Now => clock.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A host with its register and contacts, a week before the round opens.</summary>
    public static async Task<RunningRound> PrepareAsync(bool isNamed = false)
    {
        var files = new TempFolder();
        var text = await File.ReadAllTextAsync(Samples.PathOf("norfolk-ict-services"), Token);
        var consultation = ConsultationFile
            .Read(isNamed ? text.Replace("answers: anonymous", "answers: attributed") : text)
            .Consultation!;
        var virtualClock = new VirtualClock(consultation.Timetable.Opens.AddDays(-7));
        var options = new LocalHostOptions { Clock = virtualClock, Rates = null };
        var host = await LocalHost.StartAsync(files.PathOf("data"), options, Token);
        await new SampleImport(host, SomeSchools(files)).RunAsync(consultation, Token);
        return new(host, virtualClock, consultation, files);
    }

    /// <summary>The same an hour after the round opened.</summary>
    public static async Task<RunningRound> OpenAsync(bool isNamed = false)
    {
        var round = await PrepareAsync(isNamed);
        await round.StartAsync();
        await round.AdvanceToAsync(round.Consultation.Timetable.Opens.AddHours(1));
        return round;
    }

    public Task StartAsync() => Host.Get<RoundStarter>().StartAsync(Consultation, "Anna", Token);

    public Task AdvanceToAsync(DateTimeOffset moment) => time.AdvanceToAsync(moment, Token);

    public async Task<Round> RoundAsync() => (await Host.Get<RoundStore>().FindAsync(Ref, Token))!;

    public async Task<IReadOnlyList<InvitedSchool>> SchoolsAsync() =>
        await Host.Get<InvitedSchoolStore>().ListAsync(Ref, Token).ToListAsync(Token);

    /// <summary>The mails of a kind, with the URN of each.</summary>
    public async Task<IReadOnlyList<int>> MailsAsync(params RoundMail[] kinds) =>
        await Host.Get<Outbox>()
            .ListAsync(Ref.Authority, Ref.Round, cancellationToken: Token)
            .Where(mail => kinds.Contains(Enum.Parse<RoundMail>(mail.Key.Kind)))
            .Select(mail => int.Parse(mail.Key.Recipient.Split('-')[0]))
            .ToListAsync(Token);

    public Task<IReadOnlyList<int>> RemindersAsync() =>
        MailsAsync(RoundMail.ReminderNotStarted, RoundMail.ReminderStarted, RoundMail.ClosingSoon);

    /// <summary>Somebody of a school sends an answer.</summary>
    public async Task AnswerAsync(InvitedSchool school, ResponseState state = ResponseState.Submitted)
    {
        var invitation = (await Host.Get<InvitationStore>().ListAsync(Ref, school.Urn, Token))[1];
        await Host.Get<ResponseStore>()
            .ChangeAsync(Ref, school, invitation.Link, before => before with { State = state }, Token);
        await Host.Get<CountSchool>().RunAsync(new(Ref, school.Urn), Token);
    }

    public ActionOrder Order(ActionKind kind, int? urn = null) =>
        new(ActionId.New(Host.Get<ILinkIds>()), kind, Ref, urn, "Anna");

    public async Task<(ActionOutcome Outcome, ActionPlan Plan)> DoAsync(ActionOrder order) =>
        (await Host.Get<RoundActions>().CarryOutAsync(order, Token))!.Value;

    public Task<DeskBrowser> SignInAsync(DeskRole role = DeskRole.Coordinator) =>
        DeskBrowser.SignInAsync(SendAsync, Host.Get<DeskLinks>(), role);

    public Task<TestResponse> SendAsync(TestRequest request) =>
        request.SendAsync(new DefaultHttpContext(), http => Host.AnswerAsync(http));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private static string SomeSchools(TempFolder files)
    {
        var sample = System.IO.Path.GetDirectoryName(Samples.PathOf("norfolk-ict-services"))!;
        var register = File.ReadAllLines(System.IO.Path.Combine(sample, "register.csv"));
        var some = register.Skip(1).Where((_, index) => index % 40 == 0).ToList();
        var urns = some.Select(line => line.Split(',')[0]).ToHashSet();
        var contacts = File.ReadAllLines(System.IO.Path.Combine(sample, "contacts.csv"));
        File.WriteAllLines(files.PathOf("register.csv"), [register[0], .. some], Encoding.UTF8);
        File.WriteAllLines(
            files.PathOf("contacts.csv"),
            [contacts[0], .. contacts.Skip(1).Where(line => urns.Contains(line.Split(',')[0]))],
            Encoding.UTF8
        );
        return files.Path;
    }
}
