using System.Text;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>Starts a round: keeps the definition as it stands now, the record, and the workflow, in this order.</summary>
public sealed class RoundStarter(
    IFileStore files,
    AuthorityStore authorities,
    RoundStore rounds,
    Ledger ledger,
    IWorkflowClient workflows,
    SeriesStarter series,
    TimeProvider clock
)
{
    // Where the file promises no date, the report goes out two weeks after the close.
    private static readonly TimeSpan UsualTimeToReport = TimeSpan.FromDays(14);

    /// <summary>Starts the round of a consultation. Safe to call twice: false where it has been started before.</summary>
    /// <param name="consultation">The definition.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="cancellationToken">Gives up; calling again goes on where this stopped.</param>
    public async Task<bool> StartAsync(Consultation consultation, string by, CancellationToken cancellationToken)
    {
        var reference = RefOf(consultation);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(consultation.Source.Text));
        var definition = await files.SaveAsync(content, cancellationToken);
        await files.PointAsync(NameOf(reference), definition, cancellationToken);

        await authorities.KeepAsync(consultation.Authority, cancellationToken);
        var isNew = await rounds.TryAddAsync(Plan(consultation, reference, definition), cancellationToken);
        var round = (await rounds.FindAsync(reference, cancellationToken))!;
        await workflows.StartAsync(
            ConsultationWorkflow.Name,
            RoundInstances.Of(reference),
            RoundPlan.Of(round),
            cancellationToken
        );
        foreach (var plan in consultation.Workshops)
        {
            await series.StartAsync(plan, consultation.Authority, reference.Round, cancellationToken);
        }

        if (isNew)
        {
            var entry = new LedgerEntry("started", clock.GetUtcNow(), by, "The round was started.");
            await ledger.NoteAsync(reference, entry, cancellationToken);
        }

        return isNew;
    }

    /// <summary>The round that a consultation starts.</summary>
    public static RoundRef RefOf(Consultation consultation) => new(consultation.Authority.Code, consultation.Code);

    private static string NameOf(RoundRef round) => $"rounds|{round}|definition";

    private static Round Plan(Consultation consultation, RoundRef reference, ContentHash definition)
    {
        var timetable = consultation.Timetable;
        var reminders = timetable
            .Reminders.Select(reminder => new ReminderMoment(reminder.Number, reminder.At))
            .ToList();
        if (timetable.ClosingSoon is { } lastCall)
        {
            reminders.Add(new ReminderMoment(reminders.Count + 1, lastCall, IsLastCall: true));
        }

        return new()
        {
            Ref = reference,
            Title = consultation.Title,
            Definition = definition,
            OpensAt = timetable.Opens,
            Reminders = [.. reminders.OrderBy(reminder => reminder.At)],
            ClosesAt = timetable.Closes,
            ReportsAt = timetable.ReportDue ?? timetable.Closes + UsualTimeToReport,
            PurgesAt = timetable.IdentitiesDeleted,
        };
    }
}
