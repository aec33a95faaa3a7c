using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>Writes to recipients of a report, each with a link of their own. Safe to call again: one mail is sent once.</summary>
public sealed class ReportMails(ITableStore records, ILinkIds ids, RoundMailBodies bodies, Outbox outbox)
{
    /// <summary>The key of the newest mail to a recipient about a version.</summary>
    public static OutboxKey KeyOf(RoundRef round, int version, string recipient, RecipientRecord record) =>
        new(round.Authority, round.Round, $"{RoundMail.ReportReady}", recipient, record.OccurrenceOf(version));

    /// <summary>Puts the mails into the outbox. An address on two lists gets one.</summary>
    public async Task<int> SendAsync(
        RoundFile file,
        int version,
        IReadOnlyList<ReportRecipient> recipients,
        CancellationToken cancellationToken
    )
    {
        var mails = new List<OutboxMail>(recipients.Count);
        foreach (var recipient in recipients)
        {
            mails.Add(await AddressAsync(file.Round, version, recipient, cancellationToken));
        }

        OutboxMail[] once = [.. mails.DistinctBy(mail => mail.Address.Trim(), StringComparer.OrdinalIgnoreCase)];
        if (once.Length > 0)
        {
            await outbox.AddAsync(await bodies.OfAsync(file, RoundMail.ReportReady), once, cancellationToken);
        }

        return once.Length;
    }

    private async Task<OutboxMail> AddressAsync(
        Round round,
        int version,
        ReportRecipient recipient,
        CancellationToken cancellationToken
    )
    {
        var record =
            (await records.GetAsync(RecipientRecord.KeyFor(round.Ref, recipient.Id), cancellationToken))?.Value
            ?? new RecipientRecord();
        // Where the mail stands in the outbox already it keeps its link; one that was made meanwhile leads to the same report.
        var link = ids.Next($"{round.Ref}|report|{recipient.Id}");
        await records.UpsertAsync(
            ReportLink.KeyFor(round.Ref.Authority, link),
            new ReportLink(round.Ref.Round, recipient.Id),
            cancellationToken
        );
        return new OutboxMail(
            KeyOf(round.Ref, version, recipient.Id, record),
            record.Email ?? recipient.Email,
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
