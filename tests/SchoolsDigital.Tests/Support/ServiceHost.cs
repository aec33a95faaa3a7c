using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Links;
using Csv = SchoolsDigital.Tests.Schools.Csv;

namespace SchoolsDigital.Tests.Support;

/// <summary>
/// The whole service on a virtual clock and an empty folder, with a small register, and a round that was started the
/// evening before it opens.
/// </summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    public const int FirstUrn = 120_001;
    public const string Coordinator = "Anna Example";

    private readonly TempFolder folder;
    private readonly VirtualTime time;

    private ServiceHost(LocalHost host, VirtualClock clock, Consultation consultation, TempFolder folder)
    {
        (Host, Clock, Consultation, this.folder) = (host, clock, consultation, folder);
        time = new(clock, host.Engine);
    }

    public LocalHost Host { get; }

    public VirtualClock Clock { get; }

    public Consultation Consultation { get; }

    /// <summary>The last day on which the contacts are kept.</summary>
    public DateOnly KeepUntil => LondonTime.DateOf(Consultation.Timetable.IdentitiesDeleted);

    public RoundRef Round => RoundStarter.RefOf(Consultation);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A service with primary schools from <see cref="FirstUrn"/> on, each with some contacts.</summary>
    public static async Task<ServiceHost> StartAsync(
        string consultation,
        int schools,
        int contactsEach = 1,
        IMailSender? sender = null
    )
    {
        var reading = ConsultationFile.Read(consultation);
        Assert.True(reading.Consultation is not null, string.Join('\n', reading.Problems));
        var place = new TempFolder();
        var clock = new VirtualClock(reading.Consultation.Timetable.Opens.AddHours(-14));
        var options = new LocalHostOptions
        {
            Clock = clock,
            Rates = null,
            Sender = folderSender => sender ?? folderSender,
            LinkIds = new SeededLinkIds("test"),
            NewKeys = now => HostKeys.OfSeed("test", now),
        };
        var host = await LocalHost.StartAsync(place.Path, options, Cancelled);
        var service = new ServiceHost(host, clock, reading.Consultation, place);
        await service.ImportAsync(schools, contactsEach);
        await host.Get<RoundStarter>().StartAsync(reading.Consultation, Coordinator, Cancelled);
        return service;
    }

    public T Get<T>()
        where T : notnull => Host.Get<T>();

    /// <summary>Lets everything happen that falls due up to a moment of London's clocks.</summary>
    public Task AdvanceToAsync(string moment) => time.AdvanceToAsync(Some.Time(moment), Cancelled);

    public Task AdvanceByAsync(TimeSpan span) => time.AdvanceToAsync(Clock.GetUtcNow() + span, Cancelled);

    /// <summary>Lets everything happen that needs no more time.</summary>
    public Task SettleAsync() => time.AdvanceToAsync(Clock.GetUtcNow(), Cancelled);

    public async Task<Round> RoundAsync() => (await Get<RoundStore>().FindAsync(Round, Cancelled))!;

    public async Task<InvitedSchool> SchoolAsync(int urn = FirstUrn) =>
        (await Get<InvitedSchoolStore>().FindAsync(Round, urn, Cancelled))!;

    public Task<IReadOnlyList<LedgerEntry>> LedgerAsync() => Get<Ledger>().ReadAsync(Round, Cancelled);

    /// <summary>The mails of a kind in the folder, as they were sent, in the order of their names.</summary>
    public IReadOnlyList<string> Mails(string kind = "") =>
        [.. Directory.GetFiles(Host.MailPath, $"*_{kind}*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Somebody of a school sends answers, without the pages.</summary>
    public async Task<Response> AnswerAsync(int urn, int person, params (string Code, Answer Answer)[] answers)
    {
        var link = new SeededLinkIds("people").Next($"{urn}|{person}");
        var sheet = answers.Aggregate(AnswerSheet.Empty, (all, one) => all.With(one.Code, one.Answer));
        return await Get<ResponseStore>()
            .ChangeAsync(
                Round,
                await SchoolAsync(urn),
                link,
                before => before with { State = ResponseState.Submitted, Answers = sheet },
                Cancelled
            );
    }

    /// <summary>The provider reports on a mail.</summary>
    public async Task ReportAsync(DeliveryKind kind, OutboxKey mail, string id = "1")
    {
        await Get<DeliveryReports>().ApplyAsync([new DeliveryEvent(id, $"{mail}", kind, Clock.GetUtcNow())], Cancelled);
        await SettleAsync();
    }

    public OutboxKey KeyOf(RoundMail kind, int urn, int invitation, string occurrence = "1") =>
        new(Round.Authority, Round.Round, $"{kind}", $"{urn}-{invitation}", occurrence);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private async Task ImportAsync(int schools, int contactsEach)
    {
        var (registers, contacts) = (Get<RegisterStore>(), Get<ContactStore>());
        var urns = Enumerable.Range(FirstUrn, schools).ToList();
        await using var register = Csv.Census(
            urns.Select((urn, index) => $"{urn},926,{2_000 + index},School {index + 1},State-funded primary,150")
        );
        var read = await RegisterReading.ReadAsync(register, RegisterFilter.Everything, Cancelled);
        var plan = RegisterPlan.Make(await registers.ReadAsync(Round.Authority, Cancelled), read);
        Assert.Equal(ApplyOutcome.Applied, await registers.ApplyAsync(plan, force: true, Cancelled));

        await using var people = Csv.File([
            "URN,Name,Role,Email,Primary",
            .. urns.SelectMany(urn =>
                Enumerable
                    .Range(1, contactsEach)
                    .Select(number =>
                        $"{urn},,{(number == 1 ? "Head" : "School office")},c{number}.{urn}@example.org,{(number == 1 ? "yes" : "no")}"
                    )
            ),
        ]);
        var list = ContactPlan.Make(
            await contacts.ReadAsync(Round.Authority, Cancelled),
            await registers.ReadAsync(Round.Authority, Cancelled),
            await ContactReading.ReadAsync(people, Cancelled)
        );
        Assert.Equal(ApplyOutcome.Applied, await contacts.ApplyAsync(list, KeepUntil, force: true, Cancelled));
    }
}
