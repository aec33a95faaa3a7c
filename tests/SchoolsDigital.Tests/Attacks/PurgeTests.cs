using System.Text;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Desk;
using SchoolsDigital.Tests.Desk.Imports;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Workshops;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Invitations;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>Somebody who gets a copy of the data folder after the day on which identities were to be deleted.</summary>
[Trait("Category", "Slow")]
public sealed class PurgeTests : IAsyncLifetime
{
    private const string FreeText = "Our network cupboard floods in autumn.";
    private const string Feedback = "The lunch was colder than the room.";
    private const string OwnLinkAddress = "bellflower.home@example.org";
    private const string AfterPurge = "2022-06-14 09:00";

    private static readonly RoundRef Round = new("portsmouth", "digital-2021");

    private readonly List<string> identities =
    [
        "Zephyrine Quillfeather",
        "quillfeather@school.example.org",
        "Person of ottoline@school.example.org",
        "ottoline@school.example.org",
        "Half Begun Person",
        "Walker-In Nobodybooked",
        "Needs a ramp at the east door",
        "No sesame for the guest",
        OwnLinkAddress,
    ];

    private WorkshopWorld world = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await WorkshopWorld.OpenAsync(keepsMail: true);
        await ImportContactAsync();
        await AnswerAsync();
        await SendOwnLinkAsync();
        await BookAsync();
        await LeaveDraftAsync();
        identities.AddRange(await LinksAsync());
        identities.AddRange(
            (await File.ReadAllLinesAsync(Path.Combine(SampleFolder, "contacts.csv"), Token))
                .Skip(1)
                .Select(line => line.Split(',')[3])
        );
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    // Somebody at a school has their own link sent home.
    private async Task SendOwnLinkAsync()
    {
        var file = await world.Host.Get<RoundFiles>().ReadAsync(Round, Token);
        var urn = (await world.Host.Get<InvitedSchoolStore>().ListAsync(Round, Token).FirstAsync(Token)).Urn;
        var own = await world.Host.Get<InvitationStore>().AddColleagueAsync(Round, urn, null, Token);
        var isSent = await world
            .Host.Get<OwnLinkMails>()
            .TrySendAsync(file, own!, file.Round.ClosesAt, OwnLinkAddress, 1, Token);
        Assert.True(isSent);
        await world.SettleAsync();
    }

    [Fact]
    public async Task DataFolder_AfterTheDate_HoldsNoNameAddressOrLink()
    {
        // Arrange
        await GoToSessionsAsync();
        var search = new FolderSearch(world.Host.DataPath);
        var before = search.Find(identities);
        var unseen = identities.FindAll(word => !before.Any(found => found.StartsWith(word, StringComparison.Ordinal)));
        // A page of the database may end in the middle of a word.
        Assert.InRange(unseen.Count, 0, 2);

        // Act
        await world.AdvanceToAsync(AfterPurge);

        // Assert: while the service runs, and when it has stopped.
        Assert.Equal([], search.Find(identities));
        await world.StopAsync();
        Assert.Equal([], search.Find(identities));
    }

    [Fact]
    public async Task DataFolder_AfterTheDate_HoldsAnswersWhereWeSayThatWeKeepThem()
    {
        // Arrange
        await GoToSessionsAsync();

        // Act
        await world.AdvanceToAsync(AfterPurge);
        var responses = await world.Host.Get<ResponseStore>().ListAsync(Round, Token).ToListAsync(Token);
        await world.StopAsync();
        var found = new FolderSearch(world.Host.DataPath).Find([FreeText, Feedback]);

        // Assert: answers to the survey for the service alone, since they are sealed.
        Assert.Equal(new TextAnswer(FreeText), Assert.Single(responses).Answers["words"]);
        Assert.Equal([$"{Feedback} in tables.db"], found);
    }

    private static string SampleFolder => Path.Combine(Samples.Root, "samples", "portsmouth-digital");

    private async Task ImportContactAsync()
    {
        const string path = "/desk/imports/contacts";
        var coordinator = await world.SignInAsync();
        var form = DeskBrowser.FormOf(await coordinator.GetAsync(path)).Without("file").With("authority", "portsmouth");
        var list = await File.ReadAllTextAsync(Path.Combine(SampleFolder, "contacts.csv"), Token);
        var file = $"{list}116182,Zephyrine Quillfeather,ICT lead,quillfeather@school.example.org,no\n";
        var upload = MultipartBody.Request(path, form, "contacts.csv", Encoding.UTF8.GetBytes(file));
        var plan = (await coordinator.SendAsync(upload)).Headers.Location.ToString();
        await world.SettleAsync();
        var decision = DeskBrowser
            .FormOf(await coordinator.GetAsync(plan))
            .With("decision", "confirm")
            .With("force", "yes");
        Assert.Equal(303, (await coordinator.PostAsync(plan, decision)).Status);
        await world.SettleAsync();
    }

    private async Task AnswerAsync()
    {
        var school = (await world.Host.Get<InvitedSchoolStore>().FindAsync(Round, 116182, Token))!;
        var link = (await world.Host.Get<InvitationStore>().ListAsync(Round, school.Urn, Token))[0].Link;
        var sheet = AnswerSheet.Empty.With("words", new TextAnswer(FreeText));
        await world
            .Host.Get<ResponseStore>()
            .ChangeAsync(
                Round,
                school,
                link,
                before => before with { State = ResponseState.Submitted, Answers = sheet },
                Token
            );
    }

    private async Task BookAsync()
    {
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(0));
        await guest.SendAsync();
        await guest.SendAsync(("session", "north"));
        await guest.SendAsync(
            ("name", "Person of ottoline@school.example.org"),
            ("role", "Teacher"),
            ("email", "ottoline@school.example.org"),
            ("dietary", "No sesame for the guest"),
            ("access", "Needs a ramp at the east door")
        );
        await guest.SendAsync();
        await world.SettleAsync();
    }

    private async Task LeaveDraftAsync()
    {
        var guest = new Guest(world.Browser);
        await guest.OpenAsync(world.Invitation(1));
        await guest.SendAsync();
        await guest.SendAsync(("session", "north"));
        await guest.SendAsync(("name", "Half Begun Person"), ("role", "Teacher"), ("email", "half@school.example.org"));
    }

    // Somebody who is not on the list comes, and somebody says what they thought of it.
    private async Task GoToSessionsAsync()
    {
        await world.AdvanceToAsync("2021-06-16 14:00");
        await world
            .Host.Get<AttendanceBook>()
            .AddAsync(
                world.Series,
                new Attendee
                {
                    Session = "north",
                    Id = new string('7', 32),
                    Name = "Walker-In Nobodybooked",
                    School = "A school",
                    Urn = Attendee.NoSchool,
                    Sector = Sector.Other,
                    MarkedBy = "Anna",
                    MarkedAt = Some.Time("2021-06-16 14:00"),
                },
                Token
            );
        var booking = await world.BookingAsync("ottoline@school.example.org");
        await world
            .Host.Get<FeedbackStore>()
            .KeepAsync(world.Series, booking.Id, new SessionFeedback("north", 4, Feedback), Token);
    }

    private async Task<IEnumerable<string>> LinksAsync()
    {
        var records = world.Host.Get<ITableStore>();
        var invitations = await records.ListAsync(Invitation.Of(Round), Token).ToListAsync(Token);
        var workshops = await records.ListAsync(SeriesInvitation.Of(world.Series), Token).ToListAsync(Token);
        var bookings = await world.Store.ListBookingsAsync(world.Series, Token);
        var drafts = await records.ListAsync(BookingDraft.Of(world.Series), Token).ToListAsync(Token);
        return
        [
            .. invitations.Select(invitation => $"{invitation.Value.Link}"),
            .. workshops.Select(invitation => invitation.Value.Link),
            .. bookings.Select(booking => booking.Id),
            .. drafts.Select(draft => draft.Value.Visitor),
        ];
    }
}
