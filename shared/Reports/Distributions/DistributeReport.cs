using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>
/// Writes to every recipient of a version of the report with a link of their own, and notes that the round has reported.
/// Returns how many were written to. A report without a single figure is held until a coordinator confirms it: nobody is
/// written to, and the round has not reported. Safe to run twice.
/// </summary>
public sealed class DistributeReport(
    RoundFiles files,
    RoundStore rounds,
    ITableStore records,
    ReportMails mails,
    Ledger ledger,
    TimeProvider clock
) : Activity<ReportOrder, int>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<ReportOrder, int> Name { get; } = new("Report.Distribute.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ReportOrder input, CancellationToken cancellationToken)
    {
        if (
            await records.GetAsync(ReportVersion.KeyFor(input), cancellationToken) is { } version
            && version.Value.HasNoFigure
        )
        {
            if (version.Value.IsHeld)
            {
                await NoteHeldAsync(input, cancellationToken);
                return 0;
            }

            await records.UpsertAsync(
                ReportVersion.KeyFor(input),
                version.Value with
                {
                    SentAt = version.Value.SentAt ?? clock.GetUtcNow(),
                },
                cancellationToken
            );
        }

        var file = await files.ReadAsync(input.Round, cancellationToken);
        var sent = await mails.SendAsync(file, input.Version, file.Consultation.Report.Recipients, cancellationToken);

        await rounds.ChangeAsync(
            input.Round,
            before => before.State == RoundState.Closed ? before.MoveTo(RoundState.Reported) : before,
            cancellationToken
        );
        var entry = new LedgerEntry(
            $"report|{input.Version}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            $"Version {input.Version} of the report went to {sent} recipients."
        );
        await ledger.NoteAsync(input.Round, entry, cancellationToken);
        return sent;
    }

    private Task NoteHeldAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var entry = new LedgerEntry(
            $"report-held|{order.Version}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            "The report was not sent: too few people answered to show a single figure."
        );
        return ledger.NoteAsync(order.Round, entry, cancellationToken);
    }
}
