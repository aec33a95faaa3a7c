using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Invitations.Links;

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

    /// <summary>A personal link for one more colleague of a school, who came through the school's link.</summary>
    public async Task<Invitation> AddColleagueAsync(RoundRef round, int urn, CancellationToken cancellationToken)
    {
        var number = (await ListAsync(round, urn, cancellationToken)).Max(invitation => invitation.Number);
        while (true)
        {
            number++;
            var made = new Invitation
            {
                Urn = urn,
                Number = number,
                Link = ids.Next($"{round}|{urn}|{number}"),
                Purpose = LinkPurpose.Survey,
            };
            if (await records.TryAddAsync(Invitation.KeyFor(round, urn, number), made, cancellationToken))
            {
                await KeepTargetAsync(round, made, cancellationToken);
                return made;
            }
        }
    }

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

    private Task KeepTargetAsync(RoundRef round, Invitation invitation, CancellationToken cancellationToken) =>
        records.UpsertAsync(
            LinkTarget.KeyFor(round.Authority, invitation.Link),
            new LinkTarget(round.Round, invitation.Urn, invitation.Number),
            cancellationToken
        );
}
