using System.Collections.Concurrent;
using SchoolsDigital.Consultations;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Local.Rehearsals.Workshops;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Runs a whole round of a sample on a virtual clock: the service as it is, and simulated staff who take links out of
/// their mails and answer through the real pages.
/// </summary>
public sealed class Rehearsal : IAsyncDisposable
{
    // Enough to keep both the processor and the disk busy: the more answer at once, the more share a commit.
    private const int PeopleAtOnce = 64;
    private const int MostWaits = 120;

    private static readonly Uri Address = new("https://schools.example.org");

    private readonly RehearsalPlan plan;
    private readonly Consultation consultation;
    private readonly IRehearsalDisplay display;
    private readonly RehearsalClock kept;
    private readonly VirtualClock clock;
    private readonly VirtualTime time;
    private readonly Inboxes inboxes;
    private readonly InProcessBrowser browser;
    private readonly WorkshopRehearsal workshops;
    private readonly Respondent respondent;
    private readonly SchoolStaff staff;

    // How many colleagues of each school have come through its link.
    private readonly ConcurrentDictionary<int, int> colleagues = new();

    // Who was there before this run began; null where there was no earlier run.
    private DateTimeOffset? goesOnAt;

    private Rehearsal(
        LocalHost host,
        RehearsalClock kept,
        Inboxes inboxes,
        WorkshopInboxes workshopInboxes,
        RehearsalPlan plan,
        Consultation consultation,
        IRehearsalDisplay display
    )
    {
        (Host, this.kept, clock, this.inboxes) = (host, kept, kept.Clock, inboxes);
        (this.plan, this.consultation, this.display) = (plan, consultation, display);
        time = new(clock, host.Engine);
        var answers = new AnswerMaker(plan, new(plan.Seed, plan.Responses));
        browser = new(host, Address);
        respondent = new(browser, consultation.Survey, answers);
        staff = new(host, Round);
        workshops = new(host, time, workshopInboxes, new(browser), display);
    }

    /// <summary>The service that is rehearsed.</summary>
    public LocalHost Host { get; }

    /// <summary>How many people who came after the close were told so.</summary>
    public int TurnedAway { get; private set; }

    /// <summary>When it began, by its own clock.</summary>
    public DateTimeOffset BeganAt => BeginningOf(consultation);

    /// <summary>What became of the workshops; null where nobody booked any.</summary>
    public RehearsedWorkshops? Workshops { get; private set; }

    private RoundRef Round => RoundStarter.RefOf(consultation);

    /// <summary>Opens a fresh service in a folder, the evening before the consultation opens.</summary>
    public static async Task<Rehearsal> StartAsync(
        RehearsalFolder folder,
        RehearsalPlan plan,
        Consultation consultation,
        RehearsalScale scale,
        IRehearsalDisplay display,
        CancellationToken cancellationToken
    )
    {
        var goesOn = File.Exists(folder.Clock);
        var onDisk = RehearsalClock.Open(folder.Clock, BeginningOf(consultation));
        Inboxes? made = null;
        WorkshopInboxes? forWorkshops = null;
        var options = new LocalHostOptions
        {
            Address = Address,
            Clock = onDisk.Clock,
            NewKeys = now => HostKeys.OfSeed(plan.Seed, now),
            LinkIds = new SeededLinkIds(plan.Seed),
            Rates = null,
            Sender = sender => made = new(forWorkshops = new(AtScale(sender, scale))),
        };
        var host = await LocalHost.StartAsync(folder.Data, options, cancellationToken);
        return new(host, onDisk, made!, forWorkshops!, plan, consultation, display)
        {
            goesOnAt = goesOn ? onDisk.Clock.GetUtcNow() : null,
        };
    }

    /// <summary>Runs the round from the import of the sample until its report is due.</summary>
    public async Task RunAsync(SampleFiles files, CancellationToken cancellationToken)
    {
        display.Begin("Importing the register and the contacts");
        if (goesOnAt is not null)
        {
            inboxes.Refill(Host.MailPath);
        }

        if (await Host.Get<RoundStore>().FindAsync(Round, cancellationToken) is null)
        {
            await new SampleImport(Host, files).RunAsync(consultation, cancellationToken);
        }

        await Host.Get<RoundStarter>().StartAsync(consultation, "The rehearsal", cancellationToken);

        display.Begin("Inviting the schools");
        await time.AdvanceToAsync(consultation.Timetable.Opens.AddMinutes(20), cancellationToken);
        await UntilInvitedAsync(cancellationToken);
        var round = (await Host.Get<RoundStore>().FindAsync(Round, cancellationToken))!;
        var schools = await Host.Get<InvitedSchoolStore>()
            .ListAsync(Round, cancellationToken)
            .ToListAsync(cancellationToken);
        var rota = StaffRota.Make(plan, round, schools, await FirstInvitationsAsync(cancellationToken));
        await ReportAsync(rota.Bounced, DeliveryKind.Bounced, cancellationToken);
        foreach (var mail in rota.Unsubscribed)
        {
            await UnsubscribeAsync(mail, cancellationToken);
        }

        display.Begin("Staff answer");
        await AnswerAsync(rota.InTime, cancellationToken);

        display.Begin("Closing the round");
        await time.AdvanceToAsync(rota.Late is [var first, ..] ? first.At : round.ClosesAt, cancellationToken);
        foreach (var person in rota.Late)
        {
            TurnedAway += await respondent.AnswerAsync(person, LinkOf(person), cancellationToken) ? 0 : 1;
        }

        await RehearsedCoordinator.ReadCommentsAsync(Host, Round, cancellationToken);

        await time.AdvanceToAsync(round.ReportsAt.AddHours(1), cancellationToken);
        if (plan.Workshops is { } booking)
        {
            Workshops = await workshops.RunAsync(booking, Round.Authority, plan.Seed, goesOnAt, cancellationToken);
        }
    }

    /// <summary>Stops the service.</summary>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        kept.Dispose();
    }

    private static DateTimeOffset BeginningOf(Consultation consultation) => consultation.Timetable.Opens.AddHours(-14);

    // What a sender had in its hands when it was killed is sent again after a time of grace.
    private async Task UntilInvitedAsync(CancellationToken cancellationToken)
    {
        var written = await Host.Get<ITableStore>()
            .ListAsync(Invitation.Of(Round), cancellationToken)
            .CountAsync(invitation => invitation.Value.ContactId is not null, cancellationToken);
        for (var tries = 0; inboxes.Invitations.Count < written && tries < MostWaits; tries++)
        {
            await time.AdvanceToAsync(clock.GetUtcNow().AddMinutes(1), cancellationToken);
        }
    }

    // Those that were made in place of one that came back were not there when the rota was made.
    private async Task<IReadOnlyList<ReceivedMail>> FirstInvitationsAsync(CancellationToken cancellationToken)
    {
        var replacements = await Host.Get<ITableStore>()
            .ListAsync(Invitation.Of(Round), cancellationToken)
            .Where(invitation => invitation.Value.Replaces is not null)
            .Select(invitation => (invitation.Value.Urn, invitation.Value.Number))
            .ToHashSetAsync(cancellationToken: cancellationToken);
        return [.. inboxes.Invitations.Where(mail => !replacements.Contains(mail.Recipient))];
    }

    private async Task UnsubscribeAsync(ReceivedMail mail, CancellationToken cancellationToken)
    {
        var page = await browser.PostAsync(
            mail.Unsubscribe,
            [new(OneClick.FieldName, OneClick.Value)],
            cancellationToken
        );
        if (page.Status != 200)
        {
            throw new InvalidOperationException($"The recipient of {mail.Key} could not unsubscribe: {page.Status}.");
        }
    }

    private static IMailSender AtScale(IMailSender sender, RehearsalScale scale) =>
        scale == RehearsalScale.Sample ? sender : new OneMailInAHundred(sender);

    private async Task AnswerAsync(IReadOnlyList<StaffMember> people, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var moment in people.GroupBy(person => person.At))
        {
            if (moment.Key < goesOnAt)
            {
                NoteColleagues(moment);
                done += moment.Count();
                continue;
            }

            await time.AdvanceToAsync(moment.Key, cancellationToken);

            // The clock stands still meanwhile. Colleagues who come by their school's link get links of their own one after
            // the other, so that each gets the same one in every rehearsal.
            var atOnce = new ParallelOptions
            {
                MaxDegreeOfParallelism = PeopleAtOnce,
                CancellationToken = cancellationToken,
            };
            var queues = moment.GroupBy(person =>
                (person.Urn, ComesByTheSchoolsLink(person) ? null : person.Invitation)
            );
            await Parallel.ForEachAsync(queues, atOnce, AnswerInTurnAsync);
            done += moment.Count();
            display.Show(done, people.Count, moment.Key);
        }
    }

    private async ValueTask AnswerInTurnAsync(IEnumerable<StaffMember> queue, CancellationToken cancellationToken)
    {
        foreach (var person in queue)
        {
            if (
                !await respondent.AnswerAsync(person, await FindLinkAsync(person, cancellationToken), cancellationToken)
            )
            {
                throw new InvalidOperationException($"Person {person.Number} of school {person.Urn} was not let in.");
            }
        }
    }

    private void NoteColleagues(IEnumerable<StaffMember> people)
    {
        foreach (var person in people.Where(ComesByTheSchoolsLink))
        {
            colleagues.AddOrUpdate(person.Urn, 1, (_, before) => before + 1);
        }
    }

    private async Task<string> FindLinkAsync(StaffMember person, CancellationToken cancellationToken)
    {
        if (goesOnAt is null || !ComesByTheSchoolsLink(person))
        {
            return LinkOf(person);
        }

        var place = colleagues.AddOrUpdate(person.Urn, 1, (_, before) => before + 1) - 1;
        return await staff.FindAsync(person.Urn, place, cancellationToken) ?? LinkOf(person);
    }

    private bool ComesByTheSchoolsLink(StaffMember person) =>
        person.Invitation is not { } own || inboxes.Find(person.Urn, own) is { IsForTheSchool: true };

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
        Host.Get<DeliveryReports>()
            .ApplyAsync(
                [.. mails.Select(mail => new DeliveryEvent($"{kind}", $"{mail.Key}", kind, clock.GetUtcNow()))],
                cancellationToken
            );
}
