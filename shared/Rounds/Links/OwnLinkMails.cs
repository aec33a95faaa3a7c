using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Letters;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Rounds.Links;

/// <summary>
/// Sends people who came through a school's link their own link, to an address that they type. The address stands in the
/// outbox only, sealed, and the link is built when the mail is sent.
/// </summary>
public sealed class OwnLinkMails(ITableStore records, Outbox outbox, MailRenderer renderer, TimeProvider clock)
{
    /// <summary>So many mails are sent of one link.</summary>
    public const int MostOfOneLink = 3;

    /// <summary>So many are sent to people of one school in a day.</summary>
    public const int MostOfOneSchool = 50;

    private const string Kind = "OwnLink";
    private const string Link = "Link";
    private const string Version = "1";

    /// <summary>
    /// What the mails of a round are filed under in the outbox. Apart from its others, which coordinators see: a mail here
    /// says that somebody has begun to answer.
    /// </summary>
    public static string MailRound(RoundRef round) => $"o.{round.Round}";

    /// <summary>How many mails of a link have been sent.</summary>
    public async Task<int> CountAsync(RoundRef round, Invitation invitation, CancellationToken cancellationToken)
    {
        var count = 0;
        while (
            count < MostOfOneLink
            && await outbox.GetAsync(KeyOf(round, invitation, count + 1), cancellationToken) is not null
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>Puts the mail into the outbox. Safe to call twice with one number: it is one mail.</summary>
    /// <param name="number">Which mail of this link it is, from 1.</param>
    /// <returns>Whether it is there; false where too many have been sent.</returns>
    public async Task<bool> TrySendAsync(
        RoundFile file,
        Invitation invitation,
        DateTimeOffset closesAt,
        string address,
        int number,
        CancellationToken cancellationToken
    )
    {
        var key = KeyOf(file.Round.Ref, invitation, Math.Clamp(number, 1, MostOfOneLink));
        if (await outbox.GetAsync(key, cancellationToken) is not null)
        {
            return number <= MostOfOneLink;
        }

        if (!await TryCountAsync(file.Round.Ref, invitation.Urn, cancellationToken))
        {
            return false;
        }

        var links = new Dictionary<string, MailLink> { [Link] = LinkAddresses.ToSurvey(file.Round, invitation) };
        var mail = new OutboxMail(key, address, null, new Dictionary<string, string>(), links);
        await outbox.AddAsync(await BodyAsync(file, closesAt), [mail], cancellationToken);
        return true;
    }

    /// <summary>Deletes the mails of a round with the addresses in them. Safe to call twice.</summary>
    public async Task ForgetAsync(RoundRef round, CancellationToken cancellationToken)
    {
        await outbox.ForgetAsync(round.Authority, MailRound(round), cancellationToken);
        await foreach (var count in records.ListAsync(OwnLinkCount.Of(round), cancellationToken))
        {
            await records.TryDeleteAsync(OwnLinkCount.KeyFor(round, count.Value.Urn), count.Version, cancellationToken);
        }
    }

    private static OutboxKey KeyOf(RoundRef round, Invitation invitation, int number) =>
        new(round.Authority, MailRound(round), Kind, $"{invitation.Urn}-{invitation.Number}", $"{number}");

    // Whoever has a school's link could otherwise make a machine of it that writes to anybody.
    private async Task<bool> TryCountAsync(RoundRef round, int urn, CancellationToken cancellationToken)
    {
        var key = OwnLinkCount.KeyFor(round, urn);
        var today = LondonTime.DateOf(clock.GetUtcNow());
        while (true)
        {
            var found = await records.GetAsync(key, cancellationToken);
            var before = found?.Value is { } known && known.Day == today ? known.Mails : 0;
            if (before >= MostOfOneSchool)
            {
                return false;
            }

            var after = new OwnLinkCount(urn, today, before + 1);
            if (
                found is null
                    ? await records.TryAddAsync(key, after, cancellationToken)
                    : await records.TryReplaceAsync(key, found with { Value = after }, cancellationToken)
            )
            {
                return true;
            }
        }
    }

    private Task<MailBody> BodyAsync(RoundFile file, DateTimeOffset closesAt)
    {
        var (title, authority) = (file.Consultation.Title, file.Consultation.Authority);
        var text =
            $"You asked for your own link to {title}.\n\nBy it you come back to your answers, on any device, until {LondonText.Moment(closesAt)}.\n\n[Go to your answers]({{{{{Link}}}}})\n\nIt is yours alone. Please do not pass it on.\n\nIf you did not ask for this, delete it: someone has typed your address by mistake. If you have a question, write to {authority.ReplyTo}.\n\n{authority.Sender.Name}, {authority.Name}";
        var envelope = new MailEnvelope(
            $"Survey.{Kind}",
            Version,
            new Mailbox(authority.Sender.Email, authority.Sender.Name),
            new Mailbox(authority.ReplyTo),
            Unsubscribe: null
        );
        string[] footer = ["We use your address for this mail only."];
        return renderer.RenderAsync(
            new($"Your own link to {title}", authority.Name, MailText.Read(text), footer),
            envelope
        );
    }
}
