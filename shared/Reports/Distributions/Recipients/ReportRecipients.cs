using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>
/// Follows a report to each of its recipients: who has it, who has not, and what was done. Whatever somebody does for one
/// stands in the ledger of the round.
/// </summary>
public sealed class ReportRecipients(
    ITableStore records,
    Outbox outbox,
    ReportMails mails,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>How far a version has come with each recipient; before the first is sent, whom it will go to.</summary>
    public async Task<IReadOnlyList<RecipientDelivery>> ReadAsync(
        RoundFile file,
        int? version,
        CancellationToken cancellationToken
    )
    {
        var deliveries = new List<RecipientDelivery>();
        foreach (var recipient in file.Consultation.Report.Recipients)
        {
            var record = await FindAsync(file.Round.Ref, recipient.Id, cancellationToken);
            var mail = version is { } sent
                ? await outbox.GetAsync(
                    ReportMails.KeyOf(file.Round.Ref, sent, recipient.Id, record),
                    cancellationToken
                )
                : null;
            deliveries.Add(
                new(
                    recipient,
                    record.Email ?? recipient.Email,
                    mail?.State,
                    mail?.ChangedAt,
                    record.Given.GetValueOrDefault(version ?? 0)
                )
            );
        }

        return Shared(deliveries);
    }

    /// <summary>Notes that a recipient has a version in another way. False where there is no such recipient.</summary>
    /// <param name="file">The round.</param>
    /// <param name="version">Which version.</param>
    /// <param name="recipient">The id of the recipient.</param>
    /// <param name="given">How, who noted it, and when.</param>
    /// <param name="once">Names the press of the button.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> NoteGivenAsync(
        RoundFile file,
        int version,
        string recipient,
        GivenOtherwise given,
        string once,
        CancellationToken cancellationToken
    )
    {
        if (Find(file, recipient) is not { } known)
        {
            return false;
        }

        await ChangeAsync(
            file.Round.Ref,
            recipient,
            record => record with { Given = new Dictionary<int, GivenOtherwise>(record.Given) { [version] = given } },
            cancellationToken
        );
        await NoteAsync(
            file.Round.Ref,
            once,
            given.By,
            $"{known.Name} has version {version} of the report otherwise: {given.How}",
            cancellationToken
        );
        return true;
    }

    /// <summary>
    /// Sends a version to another address of a recipient, which later versions go to as well. The second press of one button
    /// sends nothing. False where there is no such recipient.
    /// </summary>
    public async Task<bool> SendToAsync(
        RoundFile file,
        int? version,
        string recipient,
        string email,
        string by,
        string once,
        CancellationToken cancellationToken
    )
    {
        if (Find(file, recipient) is not { } known)
        {
            return false;
        }

        await ChangeAsync(
            file.Round.Ref,
            recipient,
            record =>
                record.Once == once
                    ? record
                    : record with
                    {
                        Email = email,
                        Once = once,
                        SentAgain = version is { } sent
                            ? new Dictionary<int, int>(record.SentAgain)
                            {
                                [sent] = record.SentAgain.GetValueOrDefault(sent) + 1,
                            }
                            : record.SentAgain,
                    },
            cancellationToken
        );
        if (version is { } again)
        {
            await mails.SendAsync(file, again, [known], cancellationToken);
        }

        await NoteAsync(
            file.Round.Ref,
            once,
            by,
            version is null
                ? $"The report to {known.Name} is to go to another address."
                : $"Version {version} of the report was sent to another address of {known.Name}.",
            cancellationToken
        );
        return true;
    }

    // Who shares an address with somebody before them in the list has their mail, not one of their own.
    private static IReadOnlyList<RecipientDelivery> Shared(List<RecipientDelivery> deliveries)
    {
        var first = new Dictionary<string, RecipientDelivery>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. deliveries.Select(delivery =>
            {
                var one = first.TryGetValue(delivery.Email, out var earlier) ? earlier : delivery;
                first.TryAdd(delivery.Email, delivery);
                return delivery.State is null ? delivery with { State = one.State, Since = one.Since } : delivery;
            }),
        ];
    }

    private static ReportRecipient? Find(RoundFile file, string recipient) =>
        file.Consultation.Report.Recipients.FirstOrDefault(known => known.Id == recipient);

    private async Task<RecipientRecord> FindAsync(
        RoundRef round,
        string recipient,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(RecipientRecord.KeyFor(round, recipient), cancellationToken))?.Value ?? new();

    // Two people may do something for one recipient at once; the later sees what the earlier has done.
    private async Task ChangeAsync(
        RoundRef round,
        string recipient,
        Func<RecipientRecord, RecipientRecord> change,
        CancellationToken cancellationToken
    )
    {
        var key = RecipientRecord.KeyFor(round, recipient);
        while (
            await records.GetAsync(key, cancellationToken) is { } found
                ? !await records.TryReplaceAsync(key, found with { Value = change(found.Value) }, cancellationToken)
                : !await records.TryAddAsync(key, change(new RecipientRecord()), cancellationToken)
        ) { }
    }

    private Task NoteAsync(RoundRef round, string once, string by, string what, CancellationToken cancellationToken) =>
        ledger.NoteAsync(round, new LedgerEntry($"action|{once}", clock.GetUtcNow(), by, what), cancellationToken);
}
