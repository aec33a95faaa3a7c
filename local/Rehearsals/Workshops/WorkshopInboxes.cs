using System.Collections.Concurrent;
using SchoolsDigital.Mail;
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
                    var numbers = key.Recipient.Split('-');
                    var (urn, number) = (int.Parse(numbers[0]), int.Parse(numbers[1]));
                    invitations.AddOrUpdate(
                        urn,
                        (number, LinkIn(recipient)),
                        (_, other) => other.Number < number ? other : (number, LinkIn(recipient))
                    );
                    break;
                case { Kind: nameof(WorkshopMail.WorkshopBooking) }:
                    places[recipient.To.Address] = unread[recipient.To.Address] = LinkIn(recipient);
                    break;
                default:
                    break;
            }
        }

        return results;
    }

    private static string LinkIn(MailRecipient recipient) => new Uri(recipient.Values["Link"]).AbsolutePath;
}
