using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Web.Links;

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
    ILinkIds ids,
    RoundMailBodies bodies,
    Outbox outbox,
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
        var recipients = file.Consultation.Report.Recipients;
        var mails = new List<OutboxMail>(recipients.Count);
        foreach (var recipient in recipients)
        {
            mails.Add(await AddressAsync(file.Round, input.Version, recipient, cancellationToken));
        }

        if (mails.Count > 0)
        {
            var body = await bodies.OfAsync(file, RoundMail.ReportReady);
            await outbox.AddAsync(body, mails, cancellationToken);
        }

        await rounds.ChangeAsync(
            input.Round,
            before => before.State == RoundState.Closed ? before.MoveTo(RoundState.Reported) : before,
            cancellationToken
        );
        var entry = new LedgerEntry(
            $"report|{input.Version}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            $"Version {input.Version} of the report went to {mails.Count} recipients."
        );
        await ledger.NoteAsync(input.Round, entry, cancellationToken);
        return mails.Count;
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

    private async Task<OutboxMail> AddressAsync(
        Round round,
        int version,
        ReportRecipient recipient,
        CancellationToken cancellationToken
    )
    {
        var key = new OutboxKey(
            round.Ref.Authority,
            round.Ref.Round,
            $"{RoundMail.ReportReady}",
            recipient.Id,
            $"{version}"
        );
        // Where the mail stands in the outbox already it keeps its link; one that was made meanwhile leads to the same report.
        var link = ids.Next($"{round.Ref}|report|{recipient.Id}");
        await records.UpsertAsync(
            ReportLink.KeyFor(round.Ref.Authority, link),
            new ReportLink(round.Ref.Round, recipient.Id),
            cancellationToken
        );
        return new OutboxMail(
            key,
            recipient.Email,
            recipient.Name,
            new Dictionary<string, string>
            {
                [RoundMailBodies.Recipient] = recipient.Name,
                [RoundMailBodies.Version] = version == 1 ? "" : $" (version {version})",
            },
            new Dictionary<string, MailLink> { [RoundMailBodies.Link] = LinkAddresses.ToReport(round, link) }
        );
    }
}
