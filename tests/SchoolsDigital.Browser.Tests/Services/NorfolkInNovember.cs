using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Browser.Tests.Services;

/// <summary>
/// Norfolk on 15 November 2010: the survey is open for a week, another one was closed and reported in October, one has been
/// called off, and one is put off after its invitations went out. Tests take links from the mails, each its own.
/// </summary>
public sealed class NorfolkInNovember : IAsyncLifetime
{
    private const string Open = "ict-services-2010";
    private const string Early = "ict-early-2010";
    private const string Cancelled = "ict-cancelled-2010";
    private const string Past = "ict-past-2010";
    private const string Named = "ict-named-2010";
    private const string Code = $"code: {Open}";

    // Enough that some have written something.
    private const int PastPeople = 20;
    private const int SchoolsFromTheEnd = 8;

    private readonly SmallSample sample = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly List<Letter> answered = [];
    private readonly Queue<Letter> free = new();
    private Letter? forTheSchool;
    private Letter? unfinished;
    private SimulatedStaff staff = null!;

    internal RunningService Service { get; private set; } = null!;

    public JanuaryWorkshops Workshops { get; private set; } = null!;

    public Uri Address => Service.Address;

    public string PastLink => FirstInvitation(Past).Link;

    public string EarlyLink => FirstInvitation(Early).Link;

    public string CancelledLink => FirstInvitation(Cancelled).Link;

    public string ReportLink => Service.Letters.Of(Past, RoundMail.ReportReady)[0].Link;

    public string UnsubscribeLink => FirstInvitation(Past).Unsubscribe!;

    public StoppedContact Stopped { get; private set; } = null!;

    public string SchoolLink => forTheSchool!.Link;

    /// <summary>The link of somebody who has begun and not sent their answers.</summary>
    public string UnfinishedLink => unfinished!.Link;

    /// <summary>The link of somebody who has sent their answers.</summary>
    public string AnsweredLink => answered[0].Link;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        Service = await RunningService.StartAsync(At(2010, 10, 1));
        var open = sample.Consultation();
        await Service.ImportAsync(sample, open);
        await Service.StartRoundAsync(open);
        var early = await Service.StartRoundAsync(sample.Consultation((Code, $"code: {Early}")));
        var cancelled = await Service.StartRoundAsync(sample.Consultation((Code, $"code: {Cancelled}")));
        await Service.StartRoundAsync(
            sample.Consultation((Code, $"code: {Named}"), ("answers: anonymous", "answers: attributed"))
        );
        Workshops = await JanuaryWorkshops.StartAsync(Service, sample);
        await RunPastRoundAsync();
        await Service.AdvanceToAsync(At(2010, 11, 15));
        await Service.Host.Get<RoundCancellation>().CancelAsync(cancelled, "Too much at once", default);
        await Service
            .Host.Get<RoundStore>()
            .ChangeAsync(
                early,
                round => round with { State = RoundState.Scheduled, OpensAt = At(2010, 11, 22) },
                default
            );
        await FillAsync(open);
        await staff.AnswerAsync(FirstInvitation(Named));
        await FailAsync(RoundStarter.RefOf(open));

        // Of a school whose links no other test takes.
        var letter = Personal(Open).SkipLast(SchoolsFromTheEnd).Last();
        Stopped = await StoppedContact.StopAsync(Service.Host, RoundStarter.RefOf(open), letter);
        await Service.AdvanceToAsync(At(2010, 11, 15));
        await Stopped.AddNewAsync(Service.Host, RoundStarter.RefOf(open).Authority);
        await Service.CountAsync();
        await RestoredNorwich.AddToAsync(Service.Host);
    }

    /// <summary>The invitation of somebody who has answered in a round that is not anonymous.</summary>
    internal Letter NamedInvitation => FirstInvitation(Named);

    /// <summary>Somebody's invitation to the survey that is open.</summary>
    internal Letter AnInvitation => FirstInvitation(Open);

    /// <summary>The first page of the mailbox.</summary>
    public string MailboxPath => Service.Host.MailboxPath!;

    /// <summary>The name of an invitation in the folder of the mails.</summary>
    public string MailFile =>
        Directory
            .EnumerateFiles(Service.Host.MailPath, "*Invitation*.eml")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)
            .First();

    /// <summary>A personal link that nobody has used.</summary>
    public string TakeLink() => Take().Link;

    /// <summary>The link of somebody who has sent their answers, and whom no other test meets.</summary>
    public async Task<string> AnswerAsync()
    {
        var letter = Take();
        await staff.AnswerAsync(letter);
        return letter.Link;
    }

    /// <summary>A link that signs in at the desk, once.</summary>
    public Task<string> DeskLinkAsync() => Service.DeskLinkAsync();

    /// <summary>The page of somebody who has a role in Norfolk: its only owner, or a viewer.</summary>
    public async Task<string> PersonAsync(bool isOwner)
    {
        var owner = await Service.PersonAsync("norfolk", "Olivia", DeskRole.Owner);
        var viewer = await Service.PersonAsync("norfolk", "Victor", DeskRole.Viewer);
        return isOwner ? owner : viewer;
    }

    /// <summary>A link that signs the only owner in, once.</summary>
    public async Task<string> OwnerLinkAsync()
    {
        await PersonAsync(isOwner: true);
        return await Service.PersonLinkAsync("Olivia");
    }

    /// <summary>Signs a coordinator in at the desk.</summary>
    public Task SignInAsync(Device device) => Service.SignInAsync(device);

    /// <summary>The link of somebody who has sent their answers and was shown a page of questions.</summary>
    public async Task<string> AnsweredLinkShowingAsync(string step)
    {
        await turn.WaitAsync();
        try
        {
            for (var index = 0; ; index++)
            {
                if (index == answered.Count)
                {
                    answered.Add(Take());
                    await staff.AnswerAsync(answered[index]);
                }

                if (await staff.IsShownAsync($"{answered[index].Link}/{step}"))
                {
                    return answered[index].Link;
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        sample.Dispose();
        turn.Dispose();
        if (Service is not null)
        {
            await Service.DisposeAsync();
        }
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    private IEnumerable<Letter> Personal(string round) =>
        Service.Letters.Of(round, RoundMail.Invitation).Where(letter => !letter.IsForTheSchool);

    private Letter FirstInvitation(string round) => Personal(round).First();

    private async Task RunPastRoundAsync()
    {
        var past = sample.Consultation(
            (Code, $"code: {Past}"),
            ("opens: 2010-11-08 09:00", "opens: 2010-10-04 09:00"),
            ("closes: 2010-12-10 17:00", "closes: 2010-10-29 17:00"),
            ("report: 2011-01-10 09:00", "report: 2010-11-10 09:00")
        );
        await Service.StartRoundAsync(past);
        await Service.AdvanceToAsync(At(2010, 10, 7));
        var people = new SimulatedStaff(Service.Host, past);
        foreach (var letter in Personal(Past).Take(PastPeople))
        {
            await people.AnswerAsync(letter);
        }
    }

    private async Task FillAsync(Consultation open)
    {
        var letters = Service.Letters.Of(Open, RoundMail.Invitation);
        forTheSchool = letters.First(letter => letter.IsForTheSchool);
        foreach (var letter in Personal(Open))
        {
            free.Enqueue(letter);
        }

        staff = new(Service.Host, open);
        unfinished = Take();
        await staff.AnswerAsync(unfinished, pagesUntilGivingUp: 2);
        answered.Add(Take());
        await staff.AnswerAsync(answered[0]);
    }

    // What the workflow of the last school cannot do without is gone when it next looks, and comes back later.
    private async Task FailAsync(RoundRef round)
    {
        var records = Service.Host.Get<ITableStore>();
        var school = await Service.Host.Get<InvitedSchoolStore>().ListAsync(round, default).LastAsync();
        var key = InvitedSchool.KeyFor(round, school.Urn);
        var kept = (await records.GetAsync(key))!;
        await records.TryDeleteAsync(key, kept.Version);
        await Service
            .Host.Get<IWorkflowClient>()
            .RaiseEventAsync(
                RoundInstances.Of(round, school.Urn),
                SchoolWorkflow.Happened,
                new SchoolEvent(SchoolEventKind.TimetableChanged, "1")
            );
        await Service.AdvanceToAsync(At(2010, 11, 15));
        await records.TryAddAsync(key, kept.Value);
    }

    private Letter Take()
    {
        lock (free)
        {
            return free.Dequeue();
        }
    }
}
