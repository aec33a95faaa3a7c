using System.Diagnostics;
using System.Text.Json;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Cycle.Rounds;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Rehearses a sample from its files to its summary.</summary>
public static class RehearsalRunner
{
    private const string ConsultationName = "consultation.yaml";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Rehearses a sample and writes <c>summary.json</c>.</summary>
    /// <exception cref="FileNotFoundException">The sample lacks a file.</exception>
    /// <exception cref="InvalidDataException">A file of the sample is wrong, or the output folder is not a rehearsal's.</exception>
    public static async Task<RehearsalSummary> RunAsync(
        RehearsalOptions options,
        IRehearsalDisplay display,
        CancellationToken cancellationToken
    )
    {
        if (options is { GoesOn: true, Scale: not RehearsalScale.Sample })
        {
            throw new InvalidDataException(
                $"A rehearsal at the scale of {options.Scale} cannot go on: it keeps too few of its mails. Begin it again."
            );
        }

        var watch = Stopwatch.StartNew();
        var files = new SampleFiles(options.Sample, options.Scale);
        display.Begin("Checking the consultation");
        var consultation = await ReadConsultationAsync(files, cancellationToken);
        if (options.Scale != RehearsalScale.Sample)
        {
            // Three afternoons are for one county.
            consultation = consultation with
            {
                Workshops = [],
            };
        }

        var plan = await ReadPlanAsync(options, files, consultation, cancellationToken);
        var folder = RehearsalFolder.Prepare(options.Output, options.GoesOn);

        await using var rehearsal = await Rehearsal.StartAsync(
            folder,
            plan,
            consultation,
            options.Scale,
            display,
            cancellationToken
        );
        await rehearsal.RunAsync(files, cancellationToken);

        var round = RoundStarter.RefOf(consultation);
        var count = new RehearsalCount(rehearsal.Host, round);
        var reports = await RehearsedReports.CopyAsync(rehearsal.Host, round, folder, cancellationToken);
        using var process = Process.GetCurrentProcess();
        var summary = await count.CountAsync(cancellationToken) with
        {
            Sample = Path.GetFileName(Path.GetFullPath(options.Sample)),
            Scale = options.Scale == RehearsalScale.Sample ? null : options.Scale.ToString().ToLowerInvariant(),
            Seed = plan.Seed,
            TurnedAway = rehearsal.TurnedAway,
            Workshops = rehearsal.Workshops,
            Reports = reports,
            VirtualDays = Math.Round((rehearsal.Host.Get<TimeProvider>().GetUtcNow() - rehearsal.BeganAt).TotalDays, 1),
            WallSeconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
            PeakMemoryMb = process.PeakWorkingSet64 / 1_000_000,
        };
        await File.WriteAllTextAsync(folder.Summary, JsonSerializer.Serialize(summary, Json), cancellationToken);
        return summary;
    }

    private static async Task<RehearsalPlan> ReadPlanAsync(
        RehearsalOptions options,
        SampleFiles files,
        Consultation consultation,
        CancellationToken cancellationToken
    )
    {
        var path = files.PathOf(RehearsalFile.Name);
        var plan = RehearsalFile.Read(path, await File.ReadAllTextAsync(path, cancellationToken));
        plan = options.Seed is { } seed ? plan with { Seed = seed } : plan;
        if (options.Scale == RehearsalScale.Sample)
        {
            return plan;
        }

        var register = await files.ReadRegisterAsync(cancellationToken);
        var asked = register.Schools.Where(school =>
            consultation.Audience.Includes(school.Urn, school.Sector, school.Phase)
        );
        return plan.ScaledTo(register.Schools.Count, asked.Select(school => school.Sector));
    }

    private static async Task<Consultation> ReadConsultationAsync(
        SampleFiles files,
        CancellationToken cancellationToken
    )
    {
        var path = files.PathOf(ConsultationName);
        var reading = ConsultationFile.Read(await File.ReadAllBytesAsync(path, cancellationToken));
        return reading.Consultation ?? throw new InvalidDataException($"{path} has errors. To see them: check {path}");
    }
}
