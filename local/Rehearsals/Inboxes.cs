using System.Collections.Concurrent;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// The inboxes of a rehearsal's schools: passes mail on to the folder, and keeps the link of every invitation as its
/// recipient would.
/// </summary>
public sealed class Inboxes(IMailSender next) : IMailSender
{
    private readonly ConcurrentDictionary<(int Urn, int Invitation), ReceivedMail> invitations = new();
    private readonly ConcurrentDictionary<int, ReceivedMail> forSchools = new();

    /// <summary>All invitations so far, by school and number.</summary>
    public IReadOnlyList<ReceivedMail> Invitations =>
        [.. invitations.OrderBy(mail => mail.Key).Select(mail => mail.Value)];

    /// <summary>The invitation of a number; null where none came.</summary>
    public ReceivedMail? Find(int urn, int invitation) => invitations.GetValueOrDefault((urn, invitation));

    /// <summary>The newest invitation of a school whose link is for all its staff; null where none came.</summary>
    public ReceivedMail? FindForTheSchool(int urn) => forSchools.GetValueOrDefault(urn);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        var results = await next.SendAsync(batch, cancellationToken);
        foreach (var recipient in batch.Recipients)
        {
            if (OutboxKey.Parse(recipient.Id) is { Kind: nameof(RoundMail.Invitation) } key)
            {
                Take(new(key, PathIn(recipient.Values["Link"]), PathIn(recipient.Values["Unsubscribe"])));
            }
        }

        return results;
    }

    /// <summary>Opens the inboxes of a rehearsal that goes on: its mails are still in the folder.</summary>
    public void Refill(string folder)
    {
        foreach (var mail in KeptMail.In(folder, nameof(RoundMail.Invitation)))
        {
            Take(new(mail.Key, mail.LinkTo("survey", "school"), mail.Unsubscribe));
        }
    }

    private void Take(ReceivedMail mail)
    {
        invitations[mail.Recipient] = mail;
        if (mail.IsForTheSchool)
        {
            forSchools[mail.Recipient.Urn] = mail;
        }
    }

    private static string PathIn(string link) => new Uri(link).AbsolutePath;
}
