using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Answers;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Mail;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>
/// The service as the triggers find it, put together from the sample settings on the services that the genuine worker
/// brings, with a platform that does nothing.
/// </summary>
internal sealed class MemoryHost : IAsyncDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>A process with stores of its own, or beside another on that one's.</summary>
    public MemoryHost(IMailSender? sender = null, MemoryHost? beside = null)
    {
        Tables = beside?.Tables ?? new();
        Files = beside?.Files ?? FolderFileStore.Open(folder.Path);
        var sample = SampleFolder.Of("portsmouth-digital");
        Consultation = ConsultationFile
            .Read(File.ReadAllBytes(Path.Combine(sample, "consultation.yaml")))
            .Consultation!;
        Clock = new(Consultation.Timetable.Opens);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(SampleSettings.Read()).Build();
        Services = GenuineWorker
            .CreateServices()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<ITableStore>(Tables)
            .AddSingleton(Files)
            .AddSingleton(sender ?? new FolderMailSender(folder.Path, Clock))
            .AddServiceOfHost(settings)
            .AddSingleton<TimeProvider>(Clock)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public Consultation Consultation { get; }

    public RoundRef Round => RoundStarter.RefOf(Consultation);

    public VirtualClock Clock { get; }

    public LogLines Log { get; } = new();

    public MemoryTableStore Tables { get; }

    public IFileStore Files { get; }

    public ScriptedClient Platform { get; } = new();

    public ServiceProvider Services { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts and opens the sample's round, and invites its first school.</summary>
    public async Task<InvitedSchool> OpenRoundAsync()
    {
        Get<Functions.Workflows.PlatformClient>().Keep(Platform);
        await ImportAsync();
        await Get<RoundStarter>().StartAsync(Consultation, "Somebody", Token);
        await RunAsync(Get<IServiceProvider>(), OpenRound.Name.Value, Round);
        var school = await Get<InvitedSchoolStore>().ListAsync(Round, Token).FirstAsync(Token);
        await RunAsync(Get<IServiceProvider>(), InviteSchool.Name.Value, new SchoolRef(Round, school.Urn));
        return school;
    }

    /// <summary>Somebody of a school answers.</summary>
    public async Task AnswerAsync(InvitedSchool school)
    {
        var invitation = (await Get<InvitationStore>().ListAsync(Round, school.Urn, Token))[0];
        await Get<ResponseStore>()
            .ChangeAsync(
                Round,
                school,
                invitation.Link,
                before => before with { State = ResponseState.Submitted },
                Token
            );
    }

    /// <summary>How many answers the desk shows for a school.</summary>
    public async Task<int> AnsweredAsync(InvitedSchool school) =>
        (await Get<InvitedSchoolStore>().FindAsync(Round, school.Urn, Token))!.Answered;

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Platform.DisposeAsync();
        Log.Dispose();
        folder.Dispose();
    }

    private async Task RunAsync<T>(IServiceProvider services, string activity, T input) =>
        await Get<SchoolsDigital.Kernel.Workflows.WorkflowCatalogue>()
            .FindActivity(activity)!
            .RunAsync(
                services,
                System.Text.Json.JsonSerializer.Serialize(input, SchoolsDigital.Kernel.Workflows.WorkflowJson.Options),
                Token
            );

    private async Task ImportAsync()
    {
        var sample = SampleFolder.Of("portsmouth-digital");
        var authority = Consultation.Authority.Code;
        var registers = Get<RegisterStore>();
        await using var register = File.OpenRead(Path.Combine(sample, "register.csv"));
        var schools = await RegisterReading.ReadAsync(register, RegisterFilter.Everything, Token);
        await registers.ApplyAsync(
            RegisterPlan.Make(await registers.ReadAsync(authority, Token), schools),
            false,
            Token
        );

        var store = Get<ContactStore>();
        await using var contacts = File.OpenRead(Path.Combine(sample, "contacts.csv"));
        var people = await ContactReading.ReadAsync(contacts, Token);
        var plan = ContactPlan.Make(
            await store.ReadAsync(authority, Token),
            await registers.ReadAsync(authority, Token),
            people
        );
        await store.ApplyAsync(plan, LondonTime.DateOf(Consultation.Timetable.IdentitiesDeleted), false, Token);
    }
}
