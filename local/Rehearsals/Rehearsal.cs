using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Runs a whole round of a sample on a virtual clock: the service as it is, and simulated staff who take links out of
/// their mails and answer through the real pages.
/// </summary>
public sealed class Rehearsal : IAsyncDisposable
{
    // Enough to keep both the processor and the disk busy; each school's staff still come one after the other.
    private const int SchoolsAtOnce = 16;

    private static readonly Uri Address = new("https://schools.example.org");

    private readonly RehearsalPlan plan;
    private readonly Consultation consultation;
    private readonly IRehearsalDisplay display;
    private readonly VirtualClock clock;
    private readonly VirtualTime time;
    private readonly Inboxes inboxes;
    private readonly Respondent respondent;

    private Rehearsal(
        LocalHost host,
        VirtualClock clock,
        Inboxes inboxes,
        RehearsalPlan plan,
        Consultation consultation,
        IRehearsalDisplay display
    )
    {
        (Host, this.clock, this.inboxes) = (host, clock, inboxes);
        (this.plan, this.consultation, this.display) = (plan, consultation, display);
        time = new(clock, host.Engine);
        var answers = new AnswerMaker(plan, new(plan.Seed, plan.Responses));
        respondent = new(new(host, Address), consultation.Survey, answers);
    }

    /// <summary>The service that is rehearsed.</summary>
    public LocalHost Host { get; }

    /// <summary>How many people who came after the close were told so.</summary>
    public int TurnedAway { get; private set; }

    private RoundRef Round => RoundStarter.RefOf(consultation);

    /// <summary>Opens a fresh service in a folder, the evening before the consultation opens.</summary>
    public static async Task<Rehearsal> StartAsync(
        RehearsalFolder folder,
        RehearsalPlan plan,
        Consultation consultation,
        IRehearsalDisplay display,
        CancellationToken cancellationToken
    )
    {
        var virtualClock = new VirtualClock(consultation.Timetable.Opens.AddHours(-14));
        Inboxes? made = null;
        var options = new LocalHostOptions
        {
            Address = Address,
            Clock = virtualClock,
            NewKeys = now => HostKeys.OfSeed(plan.Seed, now),
            LinkIds = new SeededLinkIds(plan.Seed),
            Rates = null,
            Sender = sender => made = new(sender),
        };
        var host = await LocalHost.StartAsync(folder.Data, options, cancellationToken);
        return new(host, virtualClock, made!, plan, consultation, display);
    }

    /// <summary>Runs the round from the import of the sample until its report is due.</summary>
    public async Task RunAsync(string sample, CancellationToken cancellationToken)
    {
        display.Begin("Importing the register and the contacts");
        await new SampleImport(Host, sample).RunAsync(consultation, cancellationToken);
        await Host.Get<RoundStarter>().StartAsync(consultation, "The rehearsal", cancellationToken);

        display.Begin("Inviting the schools");
        await time.AdvanceToAsync(consultation.Timetable.Opens.AddMinutes(20), cancellationToken);
        var round = (await Host.Get<RoundStore>().FindAsync(Round, cancellationToken))!;
        var schools = await Host.Get<InvitedSchoolStore>()
            .ListAsync(Round, cancellationToken)
            .ToListAsync(cancellationToken);
        var rota = StaffRota.Make(plan, round, schools, inboxes.Invitations);
        await ReportAsync(rota.Bounced, DeliveryKind.Bounced, cancellationToken);
        await ReportAsync(rota.Unsubscribed, DeliveryKind.Unsubscribed, cancellationToken);

        display.Begin("Staff answer");
        await AnswerAsync(rota.InTime, cancellationToken);

        display.Begin("Closing the round");
        await time.AdvanceToAsync(rota.Late is [var first, ..] ? first.At : round.ClosesAt, cancellationToken);
        foreach (var person in rota.Late)
        {
            TurnedAway += await respondent.AnswerAsync(person, LinkOf(person), cancellationToken) ? 0 : 1;
        }

        await time.AdvanceToAsync(round.ReportsAt.AddHours(1), cancellationToken);
    }

    /// <summary>Stops the service.</summary>
    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task AnswerAsync(IReadOnlyList<StaffMember> people, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var moment in people.GroupBy(person => person.At))
        {
            await time.AdvanceToAsync(moment.Key, cancellationToken);

            // The clock stands still meanwhile. Colleagues of one school get their links one after the other, so that each
            // gets the same one in every rehearsal.
            var atOnce = new ParallelOptions
            {
                MaxDegreeOfParallelism = SchoolsAtOnce,
                CancellationToken = cancellationToken,
            };
            await Parallel.ForEachAsync(moment.GroupBy(person => person.Urn), atOnce, AnswerOfSchoolAsync);
            done += moment.Count();
            display.Show(done, people.Count, moment.Key);
        }
    }

    private async ValueTask AnswerOfSchoolAsync(IEnumerable<StaffMember> school, CancellationToken cancellationToken)
    {
        foreach (var person in school)
        {
            if (!await respondent.AnswerAsync(person, LinkOf(person), cancellationToken))
            {
                throw new InvalidOperationException($"Person {person.Number} of school {person.Urn} was not let in.");
            }
        }
    }

    private string LinkOf(StaffMember person) =>
        (person.Invitation is { } own ? inboxes.Find(person.Urn, own) : inboxes.FindForTheSchool(person.Urn))?.Link
        ?? throw new InvalidOperationException(
            $"Person {person.Number} of school {person.Urn} has no mail with a link."
        );

    private Task<IReadOnlyList<DeliveryChange>> ReportAsync(
        IReadOnlyList<ReceivedMail> mails,
        DeliveryKind kind,
        CancellationToken cancellationToken
    ) =>
        Host.Get<DeliveryNews>()
            .ApplyAsync(
                [.. mails.Select(mail => new DeliveryEvent($"{kind}", $"{mail.Key}", kind, clock.GetUtcNow()))],
                cancellationToken
            );
}
