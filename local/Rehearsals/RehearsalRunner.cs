using System.Diagnostics;
using System.Text.Json;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Rounds;

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
        var watch = Stopwatch.StartNew();
        var plan = await ReadPlanAsync(options, cancellationToken);
        display.Begin("Checking the consultation");
        var consultation = await ReadConsultationAsync(options, cancellationToken);
        var folder = RehearsalFolder.Prepare(options.Output, options.GoesOn);

        await using var rehearsal = await Rehearsal.StartAsync(folder, plan, consultation, display, cancellationToken);
        await rehearsal.RunAsync(options.Sample, cancellationToken);

        var round = RoundStarter.RefOf(consultation);
        var count = new RehearsalCount(rehearsal.Host, round);
        var reports = await RehearsedReports.CopyAsync(rehearsal.Host, round, folder, cancellationToken);
        using var process = Process.GetCurrentProcess();
        var summary = await count.CountAsync(cancellationToken) with
        {
            Sample = Path.GetFileName(Path.GetFullPath(options.Sample)),
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
        CancellationToken cancellationToken
    )
    {
        var path = Find(options, RehearsalFile.Name);
        var plan = RehearsalFile.Read(path, await File.ReadAllTextAsync(path, cancellationToken));
        return options.Seed is { } seed ? plan with { Seed = seed } : plan;
    }

    private static async Task<Consultation> ReadConsultationAsync(
        RehearsalOptions options,
        CancellationToken cancellationToken
    )
    {
        var path = Find(options, ConsultationName);
        var reading = ConsultationFile.Read(await File.ReadAllBytesAsync(path, cancellationToken));
        return reading.Consultation ?? throw new InvalidDataException($"{path} has errors. To see them: check {path}");
    }

    private static string Find(RehearsalOptions options, string name)
    {
        var path = Path.Combine(options.Sample, name);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"The sample {options.Sample} has no {name}.");
    }
}
