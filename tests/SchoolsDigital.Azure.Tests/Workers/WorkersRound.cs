using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows.Rounds;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.DurableWorker;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Imports;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Schools;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Azure.Tests.Workers;

/// <summary>A round whose dates are seconds apart, on a hub that any number of worker processes share.</summary>
internal sealed class WorkersRound : IAsyncDisposable
{
    private const int FirstUrn = 120_001;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    // Longer than a claim of a mail is held, so that what a dead worker had claimed is sent too.
    private static readonly TimeSpan AfterEveryClaim = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, string?> settings;
    private readonly SendGridServer provider;
    private readonly ServiceProvider services;
    private readonly Consultation consultation;

    private WorkersRound(Dictionary<string, string?> settings, SendGridServer provider, Consultation consultation)
    {
        (this.settings, this.provider, this.consultation) = (settings, provider, consultation);
        services = Compose(null);
    }

    public string Hub { get; } = $"Workers{Guid.NewGuid():N}"[..20];

    /// <summary>After how long the others take what a dead worker held.</summary>
    public TimeSpan GivenUpAfter { get; set; } = TimeSpan.FromSeconds(5);

    public RoundRef Round => RoundStarter.RefOf(consultation);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Imports schools with one contact each, and starts a round of them.</summary>
    /// <param name="schools">How many.</param>
    /// <param name="dates">After how long it opens, reminds, calls last, closes and reports.</param>
    public static async Task<WorkersRound> StartAsync(int schools, params TimeSpan[] dates)
    {
        var storage = await TestAzurite.ConnectAsync();
        var office = await SendGridServer.StartAsync(TimeProvider.System);
        var all = SampleSettings.Read();
        all["Storage:ConnectionString"] = storage;
        all["SendGrid:Host"] = office.Address.OriginalString;
        all["SendGrid:ApiKey"] = SendGridServer.Key;
        var sample = await RoundStory.ReadAsync($"workers{Guid.NewGuid():N}"[..16]);
        var now = TimeProvider.System.GetUtcNow();
        TimetableMoment At(TimetableEvent what, TimeSpan after, int number = 0) => new(what, now + after, "", number);
        var round = new WorkersRound(
            all,
            office,
            sample with
            {
                Timetable = new([
                    At(TimetableEvent.Opens, dates[0]),
                    At(TimetableEvent.Reminder, dates[1], 1),
                    At(TimetableEvent.ClosingSoon, dates[2]),
                    At(TimetableEvent.Closes, dates[3]),
                    At(TimetableEvent.ReportDue, dates[4]),
                    At(TimetableEvent.IdentitiesDeleted, TimeSpan.FromDays(2)),
                ]),
            }
        );
        await round.BeginAsync(schools);
        return round;
    }

    /// <summary>Starts a worker process.</summary>
    public WorkerProcess StartWorker(string name, int? diesAtRequest = null) =>
        WorkerProcess.Start(settings, Hub, name, diesAtRequest, GivenUpAfter);

    /// <summary>How many different mails of a kind have arrived.</summary>
    public int Arrived(RoundMail kind) =>
        provider.Delivered.Select(one => one.OutboxId).Distinct().Count(id => OutboxKey.Parse(id)!.Kind == $"{kind}");

    /// <summary>To how many schools a mail of a kind has been written, sent or not.</summary>
    public async Task<int> WrittenAsync(RoundMail kind) =>
        await services
            .GetRequiredService<Outbox>()
            .ListAsync(Round.Authority, Round.Round, cancellationToken: Token)
            .CountAsync(mail => mail.Key.Kind == $"{kind}", Token);

    /// <summary>Waits until something has come about.</summary>
    public static async Task UntilAsync(Func<Task<bool>> hasCome)
    {
        while (!await hasCome())
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, Token);
        }
    }

    /// <summary>Where the round stands.</summary>
    public async Task<RoundState> StateAsync() =>
        (await services.GetRequiredService<RoundStore>().FindAsync(Round, Token))!.State;

    /// <summary>Which workers hold the partitions of the hub.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync()
    {
        var table = new TableServiceClient(settings["Storage:ConnectionString"]!, StorageClients.ForTables());
        return await table
            .GetTableClient($"{Hub}Partitions")
            .QueryAsync<TableEntity>(cancellationToken: Token)
            .Select(row => row.GetString("CurrentOwner") ?? "")
            .ToListAsync(Token);
    }

    /// <summary>Sends what dead workers have left, as the timer would once their claims have ended.</summary>
    public async Task SendWhatIsLeftAsync()
    {
        await using var later = Compose(
            new FixedClock($"{TimeProvider.System.GetUtcNow() + AfterEveryClaim:yyyy-MM-dd HH:mm:ss}")
        );
        await later.GetRequiredService<Outbox>().SendDueAsync(Round.Authority, cancellationToken: Token);
    }

    /// <summary>Every school got each of these mails, and what came twice is declared as a possible double. Returns how many are declared.</summary>
    public async Task<int> CheckMailAsync(int schools, params (RoundMail Kind, string Occurrence)[] mails)
    {
        var arrived = provider.Delivered.CountBy(one => one.OutboxId).ToDictionary();
        var expected =
            from school in Enumerable.Range(FirstUrn, schools)
            from mail in mails
            select $"{Round.Authority}|{Round.Round}|{mail.Kind}|{school}-1|{mail.Occurrence}";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            arrived
                .Keys.Where(id => mails.Any(mail => OutboxKey.Parse(id)!.Kind == $"{mail.Kind}"))
                .Order(StringComparer.Ordinal)
        );

        var declared = new HashSet<string>(StringComparer.Ordinal);
        var outbox = services.GetRequiredService<Outbox>();
        await foreach (var (key, entry) in outbox.ListAsync(Round.Authority, Round.Round, cancellationToken: Token))
        {
            if (entry.IsPossibleDouble)
            {
                declared.Add($"{key}");
            }
        }

        Assert.Subset(declared, arrived.Where(mail => mail.Value > 1).Select(mail => mail.Key).ToHashSet());
        return declared.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await provider.DisposeAsync();
    }

    private ServiceProvider Compose(TimeProvider? clock)
    {
        var all = new ServiceCollection()
            .AddLogging()
            .AddFunctionsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return (clock is null ? all : all.AddSingleton(clock)).BuildServiceProvider();
    }

    private async Task BeginAsync(int schools)
    {
        await ImportAsync(schools);
        var options = new WorkerOptions(settings["Storage:ConnectionString"]!, Hub, "begins", null, GivenUpAfter);
        await using var hub = await TaskHub.StartAsync(options.ForHub(), ServiceCatalogue.Create(), services);
        await services.GetRequiredService<RoundStarter>().StartAsync(consultation, "Anna Example", Token);
    }

    private async Task ImportAsync(int schools)
    {
        var authority = Round.Authority;
        var urns = Enumerable.Range(FirstUrn, schools).ToList();
        var (registers, contacts) = (
            services.GetRequiredService<RegisterStore>(),
            services.GetRequiredService<ContactStore>()
        );
        await using var census = Csv.Census(
            urns.Select((urn, index) => $"{urn},851,{2_000 + index},School {index + 1},State-funded primary,150")
        );
        var register = RegisterPlan.Make(
            await registers.ReadAsync(authority, Token),
            await RegisterReading.ReadAsync(census, RegisterFilter.Everything, Token)
        );
        Assert.Equal(ApplyOutcome.Applied, await registers.ApplyAsync(register, force: true, Token));

        await using var people = Csv.File([
            "URN,Name,Role,Email,Primary",
            .. urns.Select(urn => $"{urn},,Head,head.{urn}@example.org,yes"),
        ]);
        var list = ContactPlan.Make(
            await contacts.ReadAsync(authority, Token),
            await registers.ReadAsync(authority, Token),
            await ContactReading.ReadAsync(people, Token)
        );
        var keepUntil = LondonTime.DateOf(consultation.Timetable.IdentitiesDeleted);
        Assert.Equal(ApplyOutcome.Applied, await contacts.ApplyAsync(list, keepUntil, force: true, Token));
    }
}
