using SchoolsDigital.Rounds.Links;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>Finds who of a school's contacts that were invited in a round can be written to.</summary>
public sealed class InvitedContacts(InvitationStore invitations, SurveyContacts contacts)
{
    /// <summary>Those of one school. Colleagues who came through its link are not among them: nobody knows their addresses.</summary>
    public async Task<Recipients> FindAsync(RoundRef round, int urn, CancellationToken cancellationToken)
    {
        var known = (await contacts.FindAsync(round.Authority, urn, cancellationToken)).ToDictionary(
            one => one.Contact.Id,
            StringComparer.Ordinal
        );
        var reachable = new List<Invitation>();
        var leftOut = LeftOut.None;
        foreach (var invitation in await invitations.ListAsync(round, urn, cancellationToken))
        {
            if (invitation.ContactId is not { } id)
            {
                continue;
            }

            var contact = known.GetValueOrDefault(id);
            if (contact is { IsReachable: true } && !invitation.Bounced)
            {
                reachable.Add(invitation);
            }
            else
            {
                leftOut = leftOut.Plus(
                    contact is null ? new(Removed: 1)
                    : invitation.Bounced ? new(CameBack: 1)
                    : new(Unsubscribed: 1)
                );
            }
        }

        return new(reachable, leftOut);
    }
}
