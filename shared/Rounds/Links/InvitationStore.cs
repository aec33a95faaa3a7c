using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Links;

/// <summary>The invitations of rounds, each with its link. A link is kept before anybody is told of it.</summary>
public sealed class InvitationStore(ITableStore records, ILinkIds ids)
{
    /// <summary>The invitation of a number, made where there is none yet. Safe to call twice: the link stays the same.</summary>
    public async Task<Invitation> EnsureAsync(
        RoundRef round,
        int urn,
        int number,
        LinkPurpose purpose,
        string contactId,
        CancellationToken cancellationToken,
        int? replaces = null
    )
    {
        var key = Invitation.KeyFor(round, urn, number);
        while (true)
        {
            if (await records.GetAsync(key, cancellationToken) is { } found)
            {
                await KeepTargetAsync(round, found.Value, cancellationToken);
                return found.Value;
            }

            var made = new Invitation
            {
                Urn = urn,
                Number = number,
                Link = ids.Next($"{round}|{urn}|{number}"),
                Purpose = purpose,
                ContactId = contactId,
                Replaces = replaces,
            };
            if (await records.TryAddAsync(key, made, cancellationToken))
            {
                await KeepTargetAsync(round, made, cancellationToken);
                return made;
            }
        }
    }

    /// <summary>The invitation of a contact, made where they have none yet. Safe to call twice, and at once with others.</summary>
    public async Task<Invitation> InviteAsync(
        RoundRef round,
        int urn,
        LinkPurpose purpose,
        string contactId,
        CancellationToken cancellationToken
    )
    {
        var all = await ListAsync(round, urn, cancellationToken);
        var number =
            all.FirstOrDefault(invitation => invitation.ContactId == contactId)?.Number
            ?? all.Select(invitation => invitation.Number).DefaultIfEmpty().Max() + 1;
        while (true)
        {
            var made = await EnsureAsync(round, urn, number, purpose, contactId, cancellationToken);
            if (made.ContactId == contactId)
            {
                return made;
            }

            // Somebody else was given this number in between.
            number++;
        }
    }

    /// <summary>
    /// The invitation that the next colleague would get who comes through a school's link. Keeps nothing: its link leads
    /// nowhere until it is added.
    /// </summary>
    public async Task<Invitation> OfferColleagueAsync(RoundRef round, int urn, CancellationToken cancellationToken)
    {
        var number = await LastNumberAsync(round, urn, cancellationToken) + 1;
        return Colleague(round, urn, number, link: null);
    }

    /// <summary>A personal link for one more colleague of a school, who came through the school's link.</summary>
    /// <param name="round">The round.</param>
    /// <param name="urn">The school.</param>
    /// <param name="link">
    /// A link that was offered: adding it twice, even at once, gives one invitation. Null for a new link.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="entered">How the answer comes that a coordinator enters by it, where one does.</param>
    /// <returns>The invitation; null where the link that was offered belongs to somebody else.</returns>
    public async Task<Invitation?> AddColleagueAsync(
        RoundRef round,
        int urn,
        LinkId? link,
        CancellationToken cancellationToken,
        EntryKind? entered = null
    )
    {
        if (link is { } offered && await FindTargetAsync(round.Authority, offered, cancellationToken) is { } known)
        {
            return await FindColleagueAsync(round, urn, known, cancellationToken);
        }

        var number = await LastNumberAsync(round, urn, cancellationToken);
        while (true)
        {
            number++;
            var made = Colleague(round, urn, number, link) with { Entered = entered };
            var key = Invitation.KeyFor(round, urn, number);
            if (!await records.TryAddAsync(key, made, cancellationToken))
            {
                continue;
            }

            if (await records.TryAddAsync(TargetKey(round, made), TargetOf(round, made), cancellationToken))
            {
                return made;
            }

            // The button was pressed twice at once and the other press was first: this invitation is one too many.
            if (await records.GetAsync(key, cancellationToken) is { } twin)
            {
                await records.TryDeleteAsync(key, twin.Version, cancellationToken);
            }

            var first = await FindTargetAsync(round.Authority, made.Link, cancellationToken);
            return first is null ? null : await FindColleagueAsync(round, urn, first, cancellationToken);
        }
    }

    /// <summary>The invitation that a link leads to; null where there is none any more.</summary>
    public async Task<Invitation?> FindAsync(RoundRef round, LinkTarget target, CancellationToken cancellationToken) =>
        (await records.GetAsync(Invitation.KeyFor(round, target.Urn, target.Number), cancellationToken))?.Value;

    /// <summary>The invitations of a school, in their order.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(
        RoundRef round,
        int urn,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(Invitation.Of(round, urn), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);

    /// <summary>Where a link leads; null where it leads nowhere any more.</summary>
    public async Task<LinkTarget?> FindTargetAsync(
        string authority,
        LinkId link,
        CancellationToken cancellationToken
    ) => (await records.GetAsync(LinkTarget.KeyFor(authority, link), cancellationToken))?.Value;

    /// <summary>Notes that the mail of an invitation came back. False where that was known.</summary>
    public async Task<bool> TryMarkBouncedAsync(
        RoundRef round,
        int urn,
        int number,
        CancellationToken cancellationToken
    )
    {
        var key = Invitation.KeyFor(round, urn, number);
        while (await records.GetAsync(key, cancellationToken) is { Value.Bounced: false } found)
        {
            var bounced = found with { Value = found.Value with { Bounced = true } };
            if (await records.TryReplaceAsync(key, bounced, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<int> LastNumberAsync(RoundRef round, int urn, CancellationToken cancellationToken) =>
        (await ListAsync(round, urn, cancellationToken)).Select(invitation => invitation.Number).DefaultIfEmpty().Max();

    private Invitation Colleague(RoundRef round, int urn, int number, LinkId? link) =>
        new()
        {
            Urn = urn,
            Number = number,
            Link = link ?? ids.Next($"{round}|{urn}|{number}"),
            Purpose = LinkPurpose.Survey,
        };

    private async Task<Invitation?> FindColleagueAsync(
        RoundRef round,
        int urn,
        LinkTarget target,
        CancellationToken cancellationToken
    ) =>
        target.Round == round.Round && target.Urn == urn
            ? await FindAsync(round, target, cancellationToken) is { ContactId: null } colleague
                ? colleague
                : null
            : null;

    private Task KeepTargetAsync(RoundRef round, Invitation invitation, CancellationToken cancellationToken) =>
        records.UpsertAsync(TargetKey(round, invitation), TargetOf(round, invitation), cancellationToken);

    private static RecordKey<LinkTarget> TargetKey(RoundRef round, Invitation invitation) =>
        LinkTarget.KeyFor(round.Authority, invitation.Link);

    private static LinkTarget TargetOf(RoundRef round, Invitation invitation) =>
        new(round.Round, invitation.Urn, invitation.Number, invitation.Entered);
}
