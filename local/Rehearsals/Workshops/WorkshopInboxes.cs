using System.Collections.Concurrent;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>The inboxes of those who are invited to workshops and of those who book: passes mail on, and keeps its links.</summary>
public sealed class WorkshopInboxes(IMailSender next) : IMailSender
{
    private readonly ConcurrentDictionary<int, (int Number, string Link)> invitations = new();
    private readonly ConcurrentDictionary<string, string> unread = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>The link of each school's first contact, by URN.</summary>
    public IReadOnlyDictionary<int, string> Invitations =>
        invitations.ToDictionary(school => school.Key, school => school.Value.Link);

    /// <summary>The link of somebody's place; null where no mail has brought it.</summary>
    public string? PlaceOf(string address) => places.GetValueOrDefault(address);

    /// <summary>The links of the mails about places that nobody has read, which are then read.</summary>
    public IReadOnlyList<string> Read()
    {
        var mails = unread.ToArray();
        unread.Clear();
        return [.. mails.OrderBy(mail => mail.Key, StringComparer.Ordinal).Select(mail => mail.Value)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MailResult>> SendAsync(
        MailBatch batch,
        CancellationToken cancellationToken = default
    )
    {
        var results = await next.SendAsync(batch, cancellationToken);
        foreach (var recipient in batch.Recipients)
        {
            switch (OutboxKey.Parse(recipient.Id))
            {
                case { Kind: nameof(WorkshopMail.WorkshopInvitation) } key:
                    TakeInvitation(key, LinkIn(recipient));
                    break;
                case { Kind: nameof(WorkshopMail.WorkshopBooking) }:
                    TakePlace(recipient.To.Address, LinkIn(recipient));
                    break;
                default:
                    break;
            }
        }

        return results;
    }

    /// <summary>
    /// Opens the inboxes of a rehearsal that goes on: its mails are still in the folder. None counts as read, because
    /// nothing comes of reading one twice.
    /// </summary>
    public void Refill(string folder)
    {
        foreach (var mail in KeptMail.In(folder, nameof(WorkshopMail.WorkshopInvitation)))
        {
            TakeInvitation(mail.Key, mail.LinkTo("workshops"));
        }

        foreach (var mail in KeptMail.In(folder, nameof(WorkshopMail.WorkshopBooking)))
        {
            TakePlace(mail.Address, mail.LinkTo("booking"));
        }
    }

    private void TakeInvitation(OutboxKey key, string link)
    {
        var numbers = key.Recipient.Split('-');
        var (urn, number) = (int.Parse(numbers[0]), int.Parse(numbers[1]));
        invitations.AddOrUpdate(urn, (number, link), (_, other) => other.Number < number ? other : (number, link));
    }

    private void TakePlace(string address, string link) => places[address] = unread[address] = link;

    private static string LinkIn(MailRecipient recipient) => new Uri(recipient.Values["Link"]).AbsolutePath;
}
