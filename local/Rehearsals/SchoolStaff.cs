using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// Finds the links that colleagues got who came through their school's link, as each of them would find it among their
/// bookmarks. Only a rehearsal that goes on after a crash needs to look.
/// </summary>
internal sealed class SchoolStaff(LocalHost host, RoundRef round)
{
    private readonly InvitationStore invitations = host.Get<InvitationStore>();

    /// <summary>The path of the link that the colleague of a place, from 0, has got already; null where they have none yet.</summary>
    public async Task<string?> FindAsync(int urn, int place, CancellationToken cancellationToken)
    {
        foreach (var invitation in await invitations.ListAsync(round, urn, cancellationToken))
        {
            // Whoever was interrupted before the link was good has to come through the school's link again.
            if (
                invitation.ContactId is null
                && await invitations.FindTargetAsync(round.Authority, invitation.Link, cancellationToken) is not null
                && place-- == 0
            )
            {
                var record = (await host.Get<RoundStore>().FindAsync(round, cancellationToken))!;
                return host.Get<LinkAddresses>().OfSurvey(record, invitation).AbsolutePath;
            }
        }

        return null;
    }
}
