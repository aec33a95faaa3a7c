using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Mails;

/// <summary>The mails of a round, a page at a time, by kind and recipient.</summary>
internal sealed class MailsPage(DeskRounds rounds, Outbox outbox) : IDeskPage
{
    private const int PageSize = 50;

    // So that a rare state among many mails is looked for in pieces, each answered at once.
    private const int LookedThrough = 5_000;

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/mails";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var round = file.Round.Ref;
        var filter = MailFilter.Read(visit);
        var after = OutboxKey.Parse($"{round}|{visit.Query("after")}");
        var all = await outbox.CountAsync(round.Authority, round.Round, cancellationToken);
        var tallies = ListedMails.Of(file.Consultation, all);
        var found = new List<DeskMail>();
        OutboxKey? next = null;
        var looked = 0;
        await foreach (var (key, entry) in ListAsync(round, tallies.Keys, filter, after, cancellationToken))
        {
            if (found.Count == PageSize || looked == LookedThrough)
            {
                break;
            }

            next = key;
            looked++;
            if (filter.State is null || entry.State == filter.State)
            {
                found.Add(new(key, entry));
            }
        }

        var isLast = found.Count < PageSize && looked < LookedThrough;
        return Page.Ok<MailsView>(
            new MailsModel(file, filter, tallies, found, after is not null, isLast ? null : next)
        );
    }

    private async IAsyncEnumerable<(OutboxKey Key, OutboxEntry Entry)> ListAsync(
        RoundRef round,
        IEnumerable<string> kinds,
        MailFilter filter,
        OutboxKey? after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var kind in kinds.Order(StringComparer.Ordinal))
        {
            var order = after is null ? 1 : string.CompareOrdinal(kind, after.Kind);
            if (order < 0 || (filter.Kind is { } wanted && kind != $"{wanted}"))
            {
                continue;
            }

            var from = order == 0 ? after : null;
            await foreach (var mail in outbox.ListAsync(round.Authority, round.Round, kind, from, cancellationToken))
            {
                yield return mail;
            }
        }
    }
}
