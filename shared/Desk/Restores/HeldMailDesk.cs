using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Desk.Restores;

/// <summary>Finds the held mail of the authority in the address, and does what a coordinator says about it.</summary>
internal sealed class HeldMailDesk(
    AuthorityStore authorities,
    MailHolds holds,
    HeldMails mails,
    RoundFiles files,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>The held mail; null where there is no such authority, or its mail is sent.</summary>
    public async Task<HeldMailList?> FindAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var known = await authorities.ListAsync(cancellationToken);
        if (
            known.FirstOrDefault(one => one.Code == visit["authority"]) is not { } authority
            || await holds.FindAsync(authority.Code, cancellationToken) is not { } hold
        )
        {
            return null;
        }

        var all = await mails.ListAsync(authority.Code, cancellationToken);
        var shown = new List<HeldMail>();
        var hidden = new List<HeldMail>();
        foreach (var round in all.GroupBy(mail => mail.Key.Round))
        {
            var file = await files.FindAsync(new(authority.Code, round.Key), cancellationToken);
            foreach (var mail in round)
            {
                var isShown = file is null || ListedMails.Includes(file.Consultation, mail.Key.Kind);
                (isShown ? shown : hidden).Add(mail);
            }
        }

        var groups = hidden
            .GroupBy(mail => (mail.Key.Round, mail.Key.Kind))
            .Select(group => new HeldMailGroup(
                group.Key.Round,
                group.Key.Kind,
                group.Min(mail => mail.Entry.AddedAt),
                [.. group]
            ));
        return new(authority, hold, [.. shown.OrderBy(mail => mail.Entry.AddedAt)], [.. groups]);
    }

    /// <summary>Marks mails as sent, and notes who said so. Safe to call twice with one id.</summary>
    public async Task MarkSentAsync(
        HeldMailList list,
        HeldMailChoice choice,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        await NoteAsync(
            list,
            $"{choice.Sentence} marked as sent before the data was restored.",
            visit,
            once,
            cancellationToken
        );
        await mails.MarkSentAsync([.. choice.Mails.Select(mail => mail.Key)], cancellationToken);
    }

    /// <summary>Lets the rest be sent, and notes who did. Safe to call twice.</summary>
    public async Task ReleaseAsync(HeldMailList list, DeskVisit visit, string once, CancellationToken cancellationToken)
    {
        var what = list.IsEmpty
            ? "Mail was released after the data was restored. None was waiting."
            : $"Mail was released after the data was restored: {HeldMailWords.Of(list)}.";
        await NoteAsync(list, what, visit, once, cancellationToken);
        await mails.ReleaseAsync(list.Authority.Code, cancellationToken);
    }

    /// <summary>What the form before a page has done; null for nothing.</summary>
    public async Task<string?> DoneAsync(string authority, string? once, CancellationToken cancellationToken) =>
        once is null
            ? null
            : (await ledger.ReadForAuthorityAsync(authority, cancellationToken))
                .FirstOrDefault(entry => entry.Id == IdOf(once))
                ?.What;

    private Task NoteAsync(
        HeldMailList list,
        string what,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    ) =>
        ledger.NoteForAuthorityAsync(
            list.Authority.Code,
            new(IdOf(once), clock.GetUtcNow(), visit.User.Name, what),
            cancellationToken
        );

    private static string IdOf(string once) => $"held-mail|{once}";
}
