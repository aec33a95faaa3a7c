using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Benchmarks;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Imports;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Service;
using SchoolsDigital.Tests.Schools;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>How long mail is in the outbox when a round opens, until the provider has taken it.</summary>
internal static class MailDelay
{
    private const int Schools = 200;
    private const int FirstUrn = 120_001;

    private static readonly TimeSpan UntilOpen = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        await using var azurite = await Azurite.StartAsync(cancellationToken);
        await using var provider = await AcceptingProvider.StartAsync();
        var settings = SampleSettings.Read();
        settings["Storage:ConnectionString"] = azurite.Connection;
        settings["SendGrid:Host"] = provider.Address.OriginalString;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddFunctionsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
        await using var hub = await TaskHub.StartAsync(
            TaskHubOptions.Read(azurite.Connection, "Mail"),
            ServiceCatalogue.Create(),
            services
        );

        var consultation = await ReadAsync(cancellationToken);
        await ImportAsync(services, consultation.Authority.Code, cancellationToken);
        await services.GetRequiredService<RoundStarter>().StartAsync(consultation, "Anna Example", cancellationToken);
        var seconds = await WaitAsync(services, RoundStarter.RefOf(consultation), cancellationToken);
        return
        [
            new("Mail, from being added until it has left, the median", seconds[seconds.Count / 2], "s", 0),
            new("The same, 99 in 100 within", seconds[seconds.Count * 99 / 100], "s", 0),
        ];
    }

    private static async Task<Consultation> ReadAsync(CancellationToken cancellationToken)
    {
        var file = Repository.PathOf("samples/portsmouth-digital/consultation.yaml");
        var sample = ConsultationFile.Read(await File.ReadAllBytesAsync(file, cancellationToken)).Consultation!;
        var opens = TimeProvider.System.GetUtcNow() + UntilOpen;
        var moved = opens - sample.Timetable.Opens;
        return sample with
        {
            Timetable = new([.. sample.Timetable.Moments.Select(moment => moment with { At = moment.At + moved })]),
        };
    }

    private static async Task ImportAsync(
        IServiceProvider services,
        string authority,
        CancellationToken cancellationToken
    )
    {
        var urns = Enumerable.Range(FirstUrn, Schools).ToList();
        await using var census = Csv.Census(
            urns.Select((urn, index) => $"{urn},851,{2_000 + index},School {index + 1},State-funded primary,150")
        );
        await using var people = Csv.File([
            "URN,Name,Role,Email,Primary",
            .. urns.Select(urn => $"{urn},,Head,head.{urn}@example.org,yes"),
        ]);
        var planner = services.GetRequiredService<ImportPlanner>();
        foreach (var (kind, file) in new[] { (ImportKind.Register, census), (ImportKind.Contacts, people) })
        {
            var plan = await planner.PlanAsync(new(kind, authority), file, cancellationToken);
            await ImportPlanner.ApplyAsync(plan, force: true, cancellationToken);
        }
    }

    // In order, once the mail of every school has left.
    private static async Task<IReadOnlyList<double>> WaitAsync(
        IServiceProvider services,
        RoundRef round,
        CancellationToken cancellationToken
    )
    {
        var outbox = services.GetRequiredService<Outbox>();
        while (true)
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            var seconds = await outbox
                .ListAsync(round.Authority, round.Round, cancellationToken: cancellationToken)
                .Where(mail => mail.Entry.AcceptedAt is not null)
                .Select(mail => (mail.Entry.AcceptedAt!.Value - mail.Entry.AddedAt).TotalSeconds)
                .ToListAsync(cancellationToken);
            if (seconds.Count >= Schools)
            {
                return [.. seconds.Order()];
            }
        }
    }
}
