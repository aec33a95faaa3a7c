using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Unsubscribing;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools;
using SchoolsDigital.Surveys.Pages;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Mail;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Tests.Web;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Tests.Surveys.Pages;

/// <summary>The Norfolk survey on a Monday a week after it opened, with one school whose head has a link and whose staff share one.</summary>
internal sealed class AnsweringSite : IAsyncDisposable
{
    public const int Urn = 120_001;
    public const string HeadContact = "c1";

    private readonly TempFolder folder = new();

    private AnsweringSite(Consultation consultation, TimeSpan sinceOpening)
    {
        Held = new(Store);
        Consultation = consultation;
        Site = new(services =>
        {
            services.AddSingleton<ITableStore>(Held);
            services.AddSingleton<IFileStore>(FolderFileStore.Open(folder.Path));
            services.AddSingleton(Keys);
            services.AddSingleton(found => new LinkAddresses(
                found.GetRequiredService<SignedLinks>(),
                new("https://schools.example.org")
            ));
            services.AddSingleton<MailRenderer>();
            services.AddSingleton(new MailKeys(Keys.SecretFor("mail")));
            services.AddSingleton<Suppressions>();
            services.AddSingleton(found => new Outbox(
                found.GetRequiredService<ITableStore>(),
                Post,
                found.GetRequiredService<Suppressions>(),
                found.GetRequiredService<MailKeys>(),
                found.GetRequiredService<LinkAddresses>().Of,
                found.GetRequiredService<TimeProvider>()
            ));
            services.AddSurveyPages();
        });
        Site.Clock.Advance(consultation.Timetable.Opens + sinceOpening - Site.Clock.GetUtcNow());
    }

    public MemoryTableStore Store { get; } = new();

    /// <summary>The way by which the pages reach the store.</summary>
    public HeldTableStore Held { get; }

    public ResponseKeys Keys { get; } = new(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray());

    public TestSite Site { get; }

    public RecordingMailSender Post { get; } = new();

    public Consultation Consultation { get; }

    public Round Round { get; private set; } = null!;

    public InvitedSchool School { get; private set; } = null!;

    public Invitation Head { get; private set; } = null!;

    public Invitation Staff { get; private set; } = null!;

    public string HeadPath => PathOf(Head);

    public string StaffPath => PathOf(Staff);

    public static async Task<AnsweringSite> OpenAsync(Func<string, string>? edit = null)
    {
        var text = await File.ReadAllTextAsync(Samples.PathOf("norfolk-ict-services"));
        var reading = ConsultationFile.Read(edit?.Invoke(text) ?? text);
        Assert.NotNull(reading.Consultation);
        var site = new AnsweringSite(reading.Consultation, TimeSpan.FromDays(7));
        await site.FillAsync();
        return site;
    }

    public string PathOf(Invitation invitation) => Site.Get<LinkAddresses>().OfSurvey(Round, invitation).AbsolutePath;

    public Task ChangeAsync(Func<Round, Round> change) =>
        Site.Get<RoundStore>().ChangeAsync(Round.Ref, change, CancellationToken.None);

    public async Task<IReadOnlyList<Response>> ResponsesAsync() =>
        await Site.Get<ResponseStore>().ListAsync(Round.Ref, CancellationToken.None).ToListAsync();

    public async Task<Response> OnlyResponseAsync() => Assert.Single(await ResponsesAsync());

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        folder.Dispose();
    }

    private async Task FillAsync()
    {
        var token = CancellationToken.None;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(Consultation.Source.Text));
        var timetable = Consultation.Timetable;
        Round = new()
        {
            Ref = RoundStarter.RefOf(Consultation),
            Title = Consultation.Title,
            Definition = await Site.Get<IFileStore>().SaveAsync(text, token),
            State = RoundState.Open,
            OpensAt = timetable.Opens,
            ClosesAt = timetable.Closes,
            ReportsAt = timetable.ReportDue!.Value,
            PurgesAt = timetable.IdentitiesDeleted,
        };
        await Site.Get<RoundStore>().TryAddAsync(Round, token);
        School = new()
        {
            Urn = Urn,
            Name = "Larkspur Primary School",
            Sector = Sector.Primary,
            Size = SizeBand.From101To200,
            ClosesAt = timetable.Closes,
        };
        await Site.Get<InvitedSchoolStore>().KeepAsync(Round.Ref, [School], token);
        var invitations = Site.Get<InvitationStore>();
        Staff = await invitations.EnsureAsync(Round.Ref, Urn, 1, LinkPurpose.SchoolSurvey, "c2", token);
        Head = await invitations.EnsureAsync(Round.Ref, Urn, 2, LinkPurpose.Survey, HeadContact, token);
    }
}
