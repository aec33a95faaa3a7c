using System.Text;
using SchoolsDigital.Answers;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// A whole round of five schools: one answers at once, the mail of one comes back, one is reminded by hand, one has a longer
/// time of its own, and one says nothing but books places at workshops, where there are some. All are given two days more, and
/// the report is asked for again.
/// </summary>
/// <param name="world">Where it is played.</param>
/// <param name="pause">How long to wait after each thing, for all that comes of it. More time is given in days, so not where this is less than a minute.</param>
internal sealed class RoundStory(RoundWorld world, TimeSpan pause)
{
    private const int Schools = 5;
    private const string Coordinator = "Anna Example";

    /// <summary>The schools.</summary>
    public static IReadOnlyList<int> Urns { get; } = [.. Enumerable.Range(120_001, Schools)];

    private Timetable Dates => world.Consultation.Timetable;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The consultation of the story, of an authority that nobody else uses.</summary>
    public static async Task<Consultation> ReadAsync(string authority = "portsmouth")
    {
        // Where the school passes one mail on there is somebody else to write to when it comes back.
        var file = await File.ReadAllTextAsync(
            Path.Combine(SampleFolder.Of("portsmouth-digital"), "consultation.yaml"),
            Token
        );
        return ConsultationFile
            .Read(
                Encoding.UTF8.GetBytes(
                    file.Replace("mode: personal", "mode: school").Replace("code: portsmouth", $"code: {authority}")
                )
            )
            .Consultation!;
    }

    /// <summary>The code of an authority that nobody else uses.</summary>
    public static string NewAuthority() => $"proof{Guid.NewGuid():N}"[..16];

    /// <summary>The same in minutes, of an authority of its own.</summary>
    public static async Task<Consultation> ReadSoonAsync(DateTimeOffset now, TimeSpan pause) =>
        Soon(await ReadAsync(NewAuthority()), now, pause);

    /// <summary>A consultation of days in minutes.</summary>
    public static Consultation Soon(Consultation consultation, DateTimeOffset now, TimeSpan pause)
    {
        // Whole seconds, as histories are compared.
        var opens = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + (2 * pause);
        TimetableMoment At(TimetableEvent what, TimeSpan after, int number = 0) => new(what, opens + after, "", number);

        // Each thing that happens has two pauses, and a busy computer in real time some more before the next date.
        // The school whose mail comes back loses two pauses and is given them at the end. No date lies where that puts the
        // dates of its own, so that a date of the round is not taken for a moment that was reckoned from the clock.
        return consultation with
        {
            Timetable = new([
                At(TimetableEvent.Opens, TimeSpan.Zero),
                At(TimetableEvent.Reminder, 12 * pause, 1),
                At(TimetableEvent.Reminder, 17 * pause, 2),
                At(TimetableEvent.ClosingSoon, 22 * pause),
                At(TimetableEvent.Closes, 25 * pause),
                At(TimetableEvent.ReportDue, 30 * pause),
                At(TimetableEvent.IdentitiesDeleted, TimeSpan.FromDays(2)),
            ]),
            Workshops = [WorkshopsSoon(opens, pause)],
        };
    }

    // Everything that needs a day, and not seconds, is later than the story.
    private static SeriesPlan WorkshopsSoon(DateTimeOffset opens, TimeSpan pause)
    {
        var day = LondonTime.DateOf(opens).AddDays(14);
        LocalMoment At(TimeSpan after)
        {
            var local = LondonTime.FromUtc(opens + after).DateTime;
            return new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }

        return new(
            "workshops",
            "Workshops",
            "What we propose.",
            ForWhom: null,
            Audience.Everybody,
            PerSchool: 2,
            Opens: At(13 * pause),
            Closes: At(TimeSpan.FromDays(1)),
            Reminders: [new FixedDate(At(20 * pause))],
            OfferHours: SeriesPlan.UsualOfferHours,
            Lunch: null,
            IdentitiesDeleted: opens.AddDays(60),
            [new("hall", day, null, new(9, 0), new(11, 0), 20, new Venue("Hall", "1 Example Street"), null)]
        );
    }

    /// <summary>Everything until the schools are invited.</summary>
    public async Task UntilOpenAsync()
    {
        await new ImportedLists(world, pause).ImportAsync(Urns, Coordinator);
        world.SetDates();
        await world.Get<RoundStarter>().StartAsync(world.Consultation, Coordinator, Token);
        await PassAsync(Dates.Opens);
    }

    /// <summary>Everything until the report has gone out for the last time.</summary>
    public async Task UntilReportedAsync()
    {
        await UntilOpenAsync();
        await AnswerAsync(Urns[0]);
        await ReturnMailAsync(Urns[1]);
        await DoAsync(ActionKind.Remind, Urns[2]);
        if (pause >= TimeSpan.FromMinutes(1))
        {
            await DoAsync(ActionKind.Extend, Urns[3], Day(Dates.Closes, 9));
            await DoAsync(ActionKind.Extend, until: Day(Dates.Closes, 5));
        }

        foreach (var reminder in Dates.Reminders)
        {
            await PassAsync(reminder.At);
            await AnswerAsync(Urns[2]);
            await BookAsync(Urns[4], reminder.Number);
        }

        await PassAsync(Dates.Closes);
        await PassAsync(Dates.ReportDue!.Value);
        await UntilReportIsWrittenAsync();
        Assert.True(await world.Get<ReportPublisher>().AskAsync(world.Round, Coordinator, "again", Token));
        await PassAsync(world.Now);
    }

    /// <summary>The rest, until nobody is known any more.</summary>
    public Task UntilForgottenAsync() => PassAsync(Dates.IdentitiesDeleted);

    private static DateOnly Day(DateTimeOffset moment, int later) => LondonTime.DateOf(moment).AddDays(later);

    /// <summary>Everything up to a moment. No two things happen at one, and the mail that is then due goes out.</summary>
    public async Task PassAsync(DateTimeOffset moment)
    {
        await world.AdvanceToAsync(moment + pause);
        await world.Get<Outbox>().SendDueAsync(world.Round.Authority, cancellationToken: Token);
        await world.AdvanceToAsync(moment + (2 * pause));
    }

    // A busy computer in real time may be behind the dates, as the school whose mail came back then has so much more time.
    private async Task UntilReportIsWrittenAsync()
    {
        // So few schools answer that it shows no figure, and is held.
        while (await world.Get<ReportPublisher>().HeldAsync(world.Round, Token) is null)
        {
            await world.AdvanceToAsync(world.Now + pause);
        }

        await world.AdvanceToAsync(world.Now + pause);
    }

    private async Task AnswerAsync(int urn)
    {
        var school = await world.Get<InvitedSchoolStore>().FindAsync(world.Round, urn, Token);
        await world
            .Get<ResponseStore>()
            .ChangeAsync(
                world.Round,
                school!,
                new SeededLinkIds("people").Next($"{urn}"),
                before => before with { State = ResponseState.Submitted },
                Token
            );
    }

    private async Task BookAsync(int urn, int number)
    {
        foreach (var plan in world.Consultation.Workshops)
        {
            var series = new SeriesRef(world.Round.Authority, plan.Code);
            var person = new BookingRequest(
                $"{new SeededLinkIds("bookings").Next($"{number}")}",
                urn,
                "School 5",
                Sector.Primary,
                $"Person {number}",
                "Teacher",
                $"person.{number}@example.org",
                Dietary: null,
                Access: null,
                plan.Sessions[0].Code,
                Wishes: [],
                Invitation: null
            );
            var booked = await world.Get<BookingService>().TakeAsync(series, person, Token);
            Assert.Equal(BookingOutcome.Confirmed, booked.Outcome);
            await world.Get<SeriesNotifier>().NotifyAsync(series, Token);
        }
    }

    private async Task ReturnMailAsync(int urn)
    {
        var mail = new OutboxKey(world.Round.Authority, world.Round.Round, $"{RoundMail.Invitation}", $"{urn}-1", "1");
        var returned = new DeliveryEvent("returned", $"{mail}", DeliveryKind.Bounced, world.Now);
        Assert.Single(await world.Get<DeliveryReports>().ApplyAsync([returned], Token));
        await PassAsync(world.Now);
    }

    private async Task DoAsync(ActionKind kind, int? urn = null, DateOnly? until = null)
    {
        var id = new SeededLinkIds("actions").Next($"{kind} {urn}").ToString();
        var order = new ActionOrder(id, kind, world.Round, urn, Coordinator) { Until = until };
        var (outcome, plan) = (await world.Get<RoundActions>().CarryOutAsync(order, Token))!.Value;
        Assert.True(outcome == ActionOutcome.Done, $"{plan}");
        await PassAsync(world.Now);
    }
}
