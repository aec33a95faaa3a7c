using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>Finds the schools of a round at which contacts have unsubscribed.</summary>
public sealed class RoundUnsubscribes(SurveyContacts contacts, InvitedSchoolStore schools)
{
    /// <summary>Those schools, by URN.</summary>
    public async Task<IReadOnlyList<SchoolUnsubscribes>> ListAsync(RoundRef round, CancellationToken cancellationToken)
    {
        var found = new List<SchoolUnsubscribes>();
        var all = await contacts.ReadAsync(round.Authority, cancellationToken);
        foreach (var school in all.GroupBy(one => one.Contact.Urn))
        {
            var stopped = school.Count(one => !one.IsReachable);
            if (stopped > 0 && await schools.FindAsync(round, school.Key, cancellationToken) is { Name: var name })
            {
                found.Add(new(school.Key, name, stopped, school.Count() - stopped));
            }
        }

        return found;
    }
}
