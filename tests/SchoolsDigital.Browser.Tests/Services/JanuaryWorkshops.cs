using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>
/// The workshops of Norfolk's consultation: one was held last week, one in January has places, and one has none and people
/// who wait. A second series has stopped.
/// </summary>
public sealed class JanuaryWorkshops
{
    public const string Code = "january";
    public const string Free = "norwich";
    public const string Full = "kings-lynn";

    /// <summary>A series that nothing looks after, since its workflow was ended.</summary>
    public const string Stopped = "spring";

    private const string Round = "ict-workshops-2010";
    private const string Held = "swaffham";

    // The round of another code that they belong to, with the series at its end.
    private const string Series = """

        workshops:
          - code: january
            title: Workshops on the new ICT service
            about: Two hours on **the proposed service**, with time for your views.
            forWhom: Head teachers, ICT coordinators and business managers.
            lunch: A buffet lunch is available before each workshop.
            perSchool: 9
            offerHours: 5
            opens: 2010-10-05 09:00
            closes: 2011-01-21 17:00
            reminders: [2010-12-07 09:00]
            sessions:
              - code: swaffham
                date: 2010-11-11
                starts: 13:30
                ends: 15:30
                capacity: 10
                venue: { name: Swaffham Assembly Rooms, address: "Market Place, Swaffham" }
              - code: kings-lynn
                date: 2011-01-26
                lunch: 12:30
                starts: 13:30
                ends: 15:30
                capacity: 1
                venue: { name: King’s Lynn Professional Development Centre, address: "Kilhams Way, King’s Lynn", parking: In front }
              - code: norwich
                date: 2011-01-28
                lunch: 12:30
                starts: 13:30
                ends: 15:30
                capacity: 30
                venue: { name: Norwich Professional Development Centre, address: "Woodside Road, Norwich" }
          - code: spring
            title: Workshops on moving to the new service
            about: An hour on **what changes when**.
            perSchool: 2
            offerHours: 5
            opens: 2011-01-11 09:00
            closes: 2011-01-26 17:00
            sessions:
              - code: thetford
                date: 2011-02-02
                starts: 13:30
                ends: 14:30
                capacity: 20
                venue: { name: Thetford Carnegie Rooms, address: "Cage Lane, Thetford" }

        """;

    private readonly RunningService service;

    private JanuaryWorkshops(RunningService service) => this.service = service;

    /// <summary>The link in an invitation.</summary>
    public string Invitation => Invitations[0].Link;

    /// <summary>By which the contact of an invitation stops mail about workshops.</summary>
    public string Stop => StopOf(0);

    /// <summary>The same of another contact, counted from the last.</summary>
    public string StopOf(int index) => Invitations[Invitations.Count - 1 - index].Unsubscribe!;

    /// <summary>The links of those who booked: for the one that was held, the full one and the other, and a turn on the list.</summary>
    public string HeldPlace => Place(0);

    public string FullPlace => Place(1);

    public string FreePlace => Place(2);

    public string Turn => Place(3);

    /// <summary>The list at the door of the session that is full.</summary>
    public async Task<string> DoorAsync()
    {
        var series = new SeriesRef("norfolk", Code);
        var sessions = await service.Host.Get<SeriesStore>().ListSessionsAsync(series, CancellationToken.None);
        var door = service.Host.Get<SeriesLinks>().OfDoor(series, sessions.Single(session => session.Code == Full));
        return door.AbsolutePath;
    }

    private IReadOnlyList<Letter> Invitations => service.Letters.Of(nameof(WorkshopMail.WorkshopInvitation));

    private List<string> Places { get; } = [];

    internal static async Task<JanuaryWorkshops> StartAsync(RunningService service, SmallSample sample)
    {
        var workshops = new JanuaryWorkshops(service);
        await service.StartRoundAsync(
            sample.Consultation(("code: ict-services-2010", $"code: {Round}"), ("\nmails:", $"{Series}\nmails:"))
        );
        await service
            .Host.Get<IWorkflowClient>()
            .TerminateAsync(SeriesInstances.Of(new("norfolk", Stopped)), "It was ended by hand.");
        await service.AdvanceToAsync(new(2010, 10, 6, 12, 0, 0, TimeSpan.Zero));
        await workshops.BookAsync("Robin Reader", Held);
        await workshops.BookAsync("Alex Early", Full);
        await workshops.BookAsync("Kim Later", Free);
        await workshops.BookAsync("Jo Patient", "_wait", Full);
        return workshops;
    }

    private string Place(int index) => Places[index];

    private async Task BookAsync(string name, string session, string? wish = null)
    {
        await new SimulatedGuest(service.Host).BookAsync(Invitation, name, session, wish);
        await service.AdvanceToAsync(service.Clock.GetUtcNow().AddMinutes(5));
        Places.Add(
            service
                .Letters.Of(nameof(WorkshopMail.WorkshopBooking))
                .Select(letter => letter.Link)
                .Except(Places)
                .Single()
        );
    }
}
